package fr.barometre.bot.channel.teams;

import fr.barometre.bot.conversation.Action;
import fr.barometre.bot.conversation.Event;
import fr.barometre.bot.conversation.Role;
import fr.barometre.bot.questionnaire.Catalog;
import fr.barometre.bot.screen.Button;
import fr.barometre.bot.screen.Reply;
import fr.barometre.bot.text.Language;
import fr.barometre.bot.text.PublishedTexts;
import fr.barometre.bot.text.Texts;
import fr.barometre.bot.turn.Respondent;
import fr.barometre.bot.turn.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;

/** One respondent who walks through the survey with the real conversation; each reply on the way is shown. */
final class CardWalk {
    private static final Texts TEXTS = PublishedTexts.read();
    private static final Respondent SOMEBODY = new Respondent("teams", "AAAAAAAAAAAAAAAAAAAAAA");

    private final World world;
    private final Respondent respondent;
    private final Language language;
    private final Consumer<Reply> eye;
    private Instant now = Instant.parse("2026-11-24T09:00:00Z");
    private Reply last;

    CardWalk(Catalog catalog, Language language, Consumer<Reply> eye) {
        this(new World(catalog, TEXTS), SOMEBODY, language, eye);
    }

    private CardWalk(World world, Respondent respondent, Language language, Consumer<Reply> eye) {
        this.world = world;
        this.respondent = respondent;
        this.language = language;
        this.eye = eye;
        last = happen(new Event.Started());
    }

    /** Returns the walk of somebody else in the same world, who comes by {@code code} and joins as {@code role}. */
    CardWalk joined(int number, String code, Role role) {
        CardWalk other =
                new CardWalk(world, new Respondent("teams", String.format("%022d", number)), language, reply -> {});
        other.bring(code);
        other.press(new Action.Join(role));
        return other;
    }

    Reply bring(String code) {
        return happen(new Event.Brought(code));
    }

    Reply fill(Map<String, String> fields) {
        return happen(new Event.Filled(fields));
    }

    Reply last() {
        return last;
    }

    Reply press(Action action) {
        return happen(new Event.Pressed(action));
    }

    Reply write(String text) {
        return happen(new Event.Wrote(text));
    }

    Reply comeBackAfter(Duration time) {
        now = now.plus(time);
        return happen(new Event.Started());
    }

    /** Answers affirmations as long as {@code digits} lasts, 0 for no opinion, and passes what comes between. */
    Reply answer(String digits) {
        for (int i = 0; i < digits.length(); i++) {
            char digit = digits.charAt(i);
            while (last.screen().buttons().stream().noneMatch(b -> b.action() instanceof Action.Rate)) {
                press(onward());
            }
            press(last.screen().buttons().stream()
                    .map(Button::action)
                    .filter(a -> a instanceof Action.Rate)
                    .skip(digit == '0' ? 5 : digit - '1')
                    .findFirst()
                    .orElseThrow());
        }
        return last;
    }

    /** Returns the reply for people whose questionnaire is not published. */
    Reply unpublished() {
        return world.unpublished(language);
    }

    /** Returns the button that leads on, or that skips a question of the profile. */
    Action onward() {
        return last.screen().buttons().stream()
                .filter(b -> b.look() == Button.Look.FIRST || b.action() instanceof Action.Skip)
                .map(Button::action)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "Nothing leads on from " + last.screen().name() + "."));
    }

    private Reply happen(Event event) {
        last = world.happen(respondent, event, language, now).reply();
        eye.accept(last);
        return last;
    }
}
