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
            case Action.Join j -> "join:" + code(j.role());
            case Action.Leave l -> "leave:" + l.campaign().value();
            case Action.LeaveConfirmed l -> "left:" + l.campaign().value();
            case Action.Plan p -> "plan:" + code(ProfilePart.of(p.answer())) + ":" + code((Enum<?>) p.answer());
            case Action.PlanQuestionnaire p -> "plan-ask:" + p.questionnaireId();
            case Action.PlanWeeks p -> "plan-weeks:" + p.weeks();
            case Action.Replan r -> "replan:" + code(r.part());
            case Action.See s -> "see:" + s.campaign().value() + ":" + code(s.page());
            case Action.Do d -> "do:" + d.campaign().value() + ":" + code(d.page());
            case Action.Reopen r -> "reopen:" + r.campaign().value() + ":" + r.weeks();
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
            case "join" -> named(Role.values(), id).map(Action.Join::new);
            case "leave" -> campaign(id).map(Action.Leave::new);
            case "left" -> campaign(id).map(Action.LeaveConfirmed::new);
            case "plan-ask" -> Optional.of(new Action.PlanQuestionnaire(id));
            case "plan-weeks" -> weeks(id).map(Action.PlanWeeks::new);
            case "replan" -> named(DraftPart.values(), id).map(Action.Replan::new);
            default -> Optional.empty();
        };
    }

    private static Optional<Action> about(String verb, String id, String value) {
        return switch (verb) {
            case "tell" -> choice(id, value).map(Action.Tell::new);
            case "plan" -> choice(id, value).map(Action.Plan::new);
            case "see" -> campaign(id).flatMap(c -> named(Page.values(), value).map(page -> new Action.See(c, page)));
            case "do" -> campaign(id).flatMap(c -> named(Page.values(), value).map(page -> new Action.Do(c, page)));
            case "reopen" -> campaign(id).flatMap(c -> weeks(value).map(weeks -> new Action.Reopen(c, weeks)));
            case "rate" -> answer(value).map(answer -> new Action.Rate(id, answer));
            default -> Optional.empty();
        };
    }

    private static Optional<ProfileAnswer> choice(String part, String value) {
        return named(ProfilePart.values(), part)
                .flatMap(p -> p.choices().stream()
                        .filter(choice -> code((Enum<?>) choice).equals(value))
                        .findFirst());
    }

    private static Optional<CampaignId> campaign(String id) {
        return Optional.of(id).filter(CampaignId::isOne).map(CampaignId::new);
    }

    private static Optional<Integer> weeks(String digits) {
        return Optional.of(digits).filter(d -> d.matches("[1-9][0-9]?")).map(Integer::valueOf);
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

    /** Returns the last part of the code of {@code answer}. */
    public static String choiceCode(ProfileAnswer answer) {
        return code((Enum<?>) answer);
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String code) {
        return Arrays.stream(values).filter(v -> code(v).equals(code)).findFirst();
    }
}
