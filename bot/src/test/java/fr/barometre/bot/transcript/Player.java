package fr.barometre.bot.transcript;

import fr.barometre.bot.conversation.Action;
import fr.barometre.bot.conversation.ActionCode;
import fr.barometre.bot.conversation.Conversation;
import fr.barometre.bot.conversation.Event;
import fr.barometre.bot.conversation.Session;
import fr.barometre.bot.conversation.Step;
import fr.barometre.bot.conversation.Vocabulary;
import fr.barometre.bot.questionnaire.Catalog;
import fr.barometre.bot.screen.Button;
import fr.barometre.bot.screen.Reply;
import fr.barometre.bot.screen.Screens;
import fr.barometre.bot.store.CodecPassage;
import fr.barometre.bot.text.Language;
import fr.barometre.bot.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * One respondent of a transcript. Between any two turns the session passes through the store's codec, so that a
 * transcript also shows that nothing is kept but what is stored.
 */
final class Player {
    private static final Duration RETENTION = Duration.ofDays(30);

    private final Conversation conversation;
    private final Screens screens;
    private final CodecPassage codec;
    private final Seen seen;
    private Optional<Session> session = Optional.empty();
    private Optional<Reply> last = Optional.empty();
    private final Language language;
    private Instant now;

    Player(Catalog catalog, Texts texts, Language language, Instant now, Seen seen) {
        conversation = new Conversation(catalog, new Vocabulary(texts));
        screens = new Screens(catalog, texts, RETENTION);
        codec = new CodecPassage(catalog);
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

    void pass(Duration time) {
        now = now.plus(time);
    }

    private Event event(String line) {
        if (line.equals("/start")) {
            return new Event.Started();
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
        seen.event(event);
        Step step = conversation.advance(session, event, language, now);
        Reply reply = switch (step) {
            case Step.Next next -> {
                session = Optional.of(codec.through(next.session().touched(now)));
                next.notice().ifPresent(seen::notice);
                seen.place(session.get().place());
                yield screens.reply(session.get(), next.notice());
            }
            case Step.Erased erased -> {
                session = Optional.empty();
                yield screens.farewell(erased.language());
            }
        };
        last = Optional.of(reply);
        return reply;
    }
}
