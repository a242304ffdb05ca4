package fr.barometre.bot.transcript;

import fr.barometre.bot.conversation.Action;
import fr.barometre.bot.conversation.ActionCode;
import fr.barometre.bot.conversation.Event;
import fr.barometre.bot.conversation.Notice;
import fr.barometre.bot.conversation.Step;
import fr.barometre.bot.screen.Button;
import fr.barometre.bot.screen.Reply;
import fr.barometre.bot.text.Language;
import fr.barometre.bot.turn.Respondent;
import fr.barometre.bot.turn.World;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * One respondent of a transcript. Between any two turns the session passes through the store's codec, so that a
 * transcript also shows that nothing is kept but what is stored.
 */
final class Player {
    private final World world;
    private final Respondent respondent;
    private final Seen seen;
    private Optional<Reply> last = Optional.empty();
    private final Language language;
    private final Supplier<Instant> now;

    Player(World world, Respondent respondent, Language language, Supplier<Instant> now, Seen seen) {
        this.world = world;
        this.respondent = respondent;
        this.language = language;
        this.now = now;
        this.seen = seen;
    }

    /** Does what the line of a transcript says, and returns what the respondent sees then. */
    Reply act(String line) {
        return happen(event(line));
    }

    /** Answers the next affirmations: a digit each, {@code -} for no opinion; passes what comes between. */
    Reply answer(String digits) {
        for (String digit : digits.trim().split("\\s+", -1)) {
            for (int screens = 0; button(digit).isEmpty() && screens < 5; screens++) {
                press(first());
            }
            press(button(digit).orElseThrow(() -> new AssertionError("No affirmation to answer with " + digit + ".")));
        }
        return last.orElseThrow();
    }

    void joinAndAnswer(String code, String join, String digits) {
        act("/start " + code);
        act(join);
        answer(digits);
    }

    private Event event(String line) {
        if (line.equals("/start")) {
            return new Event.Started();
        }
        if (line.startsWith("/start ")) {
            return new Event.Brought(line.substring("/start ".length()));
        }
        if (line.startsWith("form: ")) {
            return new Event.Filled(fields(line.substring("form: ".length())));
        }
        if (line.startsWith("[") && line.endsWith("]")) {
            return new Event.Pressed(labelled(line.substring(1, line.length() - 1)));
        }
        if (line.startsWith("(") && line.endsWith(")")) {
            return ActionCode.read(line.substring(1, line.length() - 1))
                    .<Event>map(Event.Pressed::new)
                    .orElseGet(Event.Forged::new);
        }
        if (line.startsWith("{") && line.endsWith("}")) {
            String what = line.substring(1, line.length() - 1);
            return new Event.Sent(Event.Unsupported.valueOf(what.toUpperCase(Locale.ROOT)));
        }
        return new Event.Wrote(line);
    }

    /** Reads {@code name = Ville de Z; kind = town}. */
    private static Map<String, String> fields(String line) {
        return Arrays.stream(line.split(";"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> field[0].strip(), field -> field[1].strip()));
    }

    private Action labelled(String label) {
        return last.orElseThrow().screen().buttons().stream()
                .filter(b -> plainSpaces(b.label()).equals(plainSpaces(label)))
                .map(Button::action)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button [" + label + "] on the screen."));
    }

    /** Transcripts are typed by people, whose keyboards have one space. */
    private static String plainSpaces(String label) {
        return label.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    private Optional<Action> button(String digit) {
        String start = digit + " · ";
        return last.orElseThrow().screen().buttons().stream()
                .filter(b -> b.action() instanceof Action.Rate)
                .filter(b -> digit.equals("-")
                        ? !Character.isDigit(b.label().charAt(0))
                        : b.label().startsWith(start))
                .map(Button::action)
                .findFirst();
    }

    private Action first() {
        return last.orElseThrow().screen().buttons().stream()
                .filter(b -> b.look() == Button.Look.FIRST || b.action() instanceof Action.Skip)
                .map(Button::action)
                .findFirst()
                .orElseThrow();
    }

    private void press(Action action) {
        happen(new Event.Pressed(ActionCode.read(ActionCode.write(action)).orElseThrow()));
    }

    private Reply happen(Event event) {
        World.Happened happened = world.happen(respondent, event, language, now.get());
        seen.event(event);
        seen.event(happened.event());
        if (happened.step() instanceof Step.Next next) {
            next.notice().ifPresent(seen::notice);
            seen.place(next.session().place());
            next.deeds().forEach(seen::deed);
        }
        last = Optional.of(happened.reply());
        return happened.reply();
    }

    /** Returns what the channel of the bot brings unasked, such as a reminder. */
    Reply shown(Notice notice) {
        seen.notice(notice);
        Reply reply = world.reply(respondent, world.session(respondent).orElseThrow(), Optional.of(notice), now.get());
        last = Optional.of(reply);
        return reply;
    }
}
