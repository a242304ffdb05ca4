package fr.barometre.bot.conversation;

import fr.barometre.bot.text.Language;
import fr.barometre.scoring.Answer;
import fr.barometre.scoring.Level;
import fr.barometre.scoring.NoOpinion;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Actions as short ASCII texts, for buttons: at most 64 bytes, Telegram's limit for callback data, since ids have at
 * most 40.
 */
public final class ActionCode {
    private ActionCode() {}

    /** Returns the text that {@link #read} reads back. */
    public static String write(Action action) {
        return switch (action) {
            case Action.Go go -> "go:" + code(go);
            case Action.Speak s -> "speak:" + code(s.language());
            case Action.Choose c -> "choose:" + c.questionnaireId();
            case Action.Tell t -> "tell:" + code(ProfilePart.of(t.answer())) + ":" + code((Enum<?>) t.answer());
            case Action.Skip s -> "skip:" + code(s.part());
            case Action.Enter e -> "enter:" + e.themeId();
            case Action.Outside o -> "outside:" + o.themeId();
            case Action.Inside i -> "inside:" + i.themeId();
            case Action.Rate r -> "rate:" + r.affirmationId() + ":" + digit(r.answer());
            case Action.Help h -> "help:" + h.affirmationId();
            case Action.Show s -> "show:" + s.affirmationId();
            case Action.Previous p -> "prev:" + p.affirmationId();
            case Action.CorrectTheme c -> "fix:" + c.themeId();
            case Action.Initiative i -> "tell-of:" + i.themeId();
            case Action.ShowTheme s -> "theme:" + s.themeId();
        };
    }

    /** Returns the action that {@code code} stands for, or empty if no button of ours carries it. */
    public static Optional<Action> read(String code) {
        String[] parts = code.split(":", -1);
        if (parts.length < 2 || parts.length > 3 || parts[1].isEmpty()) {
            return Optional.empty();
        }
        return parts.length == 2 ? about(parts[0], parts[1]) : about(parts[0], parts[1], parts[2]);
    }

    private static Optional<Action> about(String verb, String id) {
        return switch (verb) {
            case "go" -> named(Action.Go.values(), id).map(go -> go);
            case "speak" -> named(Language.values(), id).map(Action.Speak::new);
            case "choose" -> Optional.of(new Action.Choose(id));
            case "skip" -> named(ProfilePart.values(), id).map(Action.Skip::new);
            case "enter" -> Optional.of(new Action.Enter(id));
            case "outside" -> Optional.of(new Action.Outside(id));
            case "inside" -> Optional.of(new Action.Inside(id));
            case "help" -> Optional.of(new Action.Help(id));
            case "show" -> Optional.of(new Action.Show(id));
            case "prev" -> Optional.of(new Action.Previous(id));
            case "fix" -> Optional.of(new Action.CorrectTheme(id));
            case "tell-of" -> Optional.of(new Action.Initiative(id));
            case "theme" -> Optional.of(new Action.ShowTheme(id));
            default -> Optional.empty();
        };
    }

    private static Optional<Action> about(String verb, String id, String value) {
        return switch (verb) {
            case "tell" ->
                named(ProfilePart.values(), id)
                        .flatMap(part -> part.choices().stream()
                                .filter(choice -> code((Enum<?>) choice).equals(value))
                                .findFirst()
                                .map(Action.Tell::new));
            case "rate" -> answer(value).map(answer -> new Action.Rate(id, answer));
            default -> Optional.empty();
        };
    }

    private static Optional<Answer> answer(String digit) {
        return switch (digit) {
            case "0" -> Optional.of(NoOpinion.NO_OPINION);
            case "1", "2", "3", "4", "5" -> Optional.of(Level.of(Integer.parseInt(digit)));
            default -> Optional.empty();
        };
    }

    private static int digit(Answer answer) {
        return switch (answer) {
            case Level level -> level.value();
            case NoOpinion none -> 0;
        };
    }

    /** Returns the last part of the message key and of the code of {@code answer}. */
    static String profileCode(ProfileAnswer answer) {
        return code(ProfilePart.of(answer)) + "." + code((Enum<?>) answer);
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String code) {
        return Arrays.stream(values).filter(v -> code(v).equals(code)).findFirst();
    }
}
