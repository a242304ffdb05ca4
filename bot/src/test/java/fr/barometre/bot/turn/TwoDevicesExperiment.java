package fr.barometre.bot.turn;

import static org.assertj.core.api.Assertions.assertThat;

import fr.barometre.bot.conversation.Action;
import fr.barometre.bot.conversation.Conversation;
import fr.barometre.bot.conversation.Event;
import fr.barometre.bot.conversation.Moment;
import fr.barometre.bot.conversation.Session;
import fr.barometre.bot.conversation.Step;
import fr.barometre.bot.conversation.Vocabulary;
import fr.barometre.bot.experiment.Scale;
import fr.barometre.bot.experiment.Table;
import fr.barometre.bot.questionnaire.Catalog;
import fr.barometre.bot.questionnaire.PublishedSurveys;
import fr.barometre.bot.screen.Screens;
import fr.barometre.bot.screen.TestScreens;
import fr.barometre.bot.store.RedisAtHand;
import fr.barometre.bot.text.Language;
import fr.barometre.bot.text.PublishedTexts;
import fr.barometre.bot.text.Texts;
import fr.barometre.scoring.Affirmation;
import fr.barometre.scoring.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * One respondent who taps on two devices at once, each device served by an instance of its own, on one real Redis. What
 * is kept in the end must be what some order of the taps leads to, by the conversation alone.
 */
final class TwoDevicesExperiment {
    @RegisterExtension
    static final RedisAtHand redis = new RedisAtHand();

    private static final int RESPONDENTS = Scale.asked().of(300, 20_000);
    private static final int TAPS = 4;
    private static final List<Level> LEVELS = List.copyOf(EnumSet.allOf(Level.class));
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private final Catalog catalog = PublishedSurveys.catalog();
    private final Texts texts = PublishedTexts.read();
    private final Conversation conversation = new Conversation(catalog, new Vocabulary(texts));
    private final Screens screens = TestScreens.of(catalog, texts);
    private final Sessions sessions = redis.sessions(catalog);
    private final Desk desk = Desks.inMemory(catalog, sessions);

    @Test
    void endsAsSomeOrderOfTheTapsDoes() throws Exception {
        int strange = strangeEnds(sessions, RESPONDENTS);

        Table table = new Table(
                "A respondent taps " + TAPS + " times on each of two devices at once, seed " + Scale.seed(1),
                "respondents",
                "ends that no order of the taps leads to");
        table.row(RESPONDENTS, strange);
        table.publish("two-devices-experiment");
        assertThat(strange).isZero();
    }

    @Test
    void wouldBeCaughtWithoutTheCheckOfTheVersion() throws Exception {
        assertThat(strangeEnds(new Unchecked(sessions), 300)).isPositive();
    }

    private int strangeEnds(Sessions kept, int respondents) throws Exception {
        int strange = 0;
        try (ExecutorService devices = Executors.newFixedThreadPool(2)) {
            for (int number = 0; number < respondents; number++) {
                Random random = new Random(Scale.seed(1) * 1_000_003 + number);
                Respondent respondent = new Respondent("web", "%022d".formatted(random.nextInt(1_000_000_000)));
                kept.erase(respondent);
                Turn one = Turn.of(conversation, screens, catalog, kept, desk, () -> NOW);
                Turn other = Turn.of(conversation, screens, catalog, kept, desk, () -> NOW);
                tap(one, respondent, "s", new Event.Started());
                tap(one, respondent, "b", new Event.Pressed(Action.Go.BEGIN_FULL));
                Session before = session(kept, respondent);
                List<Event> here = taps(random);
                List<Event> there = taps(random);
                Future<?> first = devices.submit(() -> tapAll(one, respondent, "h", here));
                Future<?> second = devices.submit(() -> tapAll(other, respondent, "t", there));
                first.get();
                second.get();
                if (!ends(respondent, before, here, there).contains(session(kept, respondent))) {
                    strange++;
                }
            }
        }
        return strange;
    }

    /** Answers to the first affirmations, and steps between them. */
    private List<Event> taps(Random random) {
        List<Affirmation> affirmations =
                catalog.preferred().questionnaire().affirmations().subList(0, 3);
        List<Event> taps = new ArrayList<>();
        for (int i = 0; i < TAPS; i++) {
            Affirmation affirmation = affirmations.get(random.nextInt(affirmations.size()));
            Action action = switch (random.nextInt(5)) {
                case 0 -> Action.Go.PAUSE;
                case 1 -> Action.Go.RESUME;
                case 2 -> new Action.Previous(affirmation.id());
                default -> new Action.Rate(affirmation.id(), LEVELS.get(random.nextInt(LEVELS.size())));
            };
            taps.add(new Event.Pressed(action));
        }
        return taps;
    }

    private static void tapAll(Turn turn, Respondent respondent, String device, List<Event> taps) {
        for (int i = 0; i < taps.size(); i++) {
            tap(turn, respondent, device + i, taps.get(i));
        }
    }

    private static void tap(Turn turn, Respondent respondent, String delivery, Event event) {
        turn.take(new Incoming(respondent, Address.NONE, delivery, event, Language.FR, NOW));
    }

    /** Returns where every order of the taps ends that keeps each device's own. */
    private Set<Session> ends(Respondent respondent, Session before, List<Event> here, List<Event> there) {
        if (here.isEmpty() && there.isEmpty()) {
            return Set.of(before);
        }
        Set<Session> ends = new HashSet<>();
        if (!here.isEmpty()) {
            Session after = after(respondent, before, here.getFirst());
            ends.addAll(ends(respondent, after, here.subList(1, here.size()), there));
        }
        if (!there.isEmpty()) {
            Session after = after(respondent, before, there.getFirst());
            ends.addAll(ends(respondent, after, here, there.subList(1, there.size())));
        }
        return ends;
    }

    private Session after(Respondent respondent, Session session, Event event) {
        Moment moment = new Moment(NOW, Language.FR, desk.fresh(respondent, ""));
        return switch (conversation.advance(Optional.of(session), event, moment)) {
            case Step.Next next -> next.session().touched(NOW);
            case Step.Erased erased -> throw new AssertionError("No tap here erases.");
        };
    }

    private static Session session(Sessions kept, Respondent respondent) {
        if (kept.find(respondent) instanceof Found.Live live) {
            return live.stored().session();
        }
        throw new AssertionError("A session is gone.");
    }

    /** A store that does not look at the version, for the check to be seen red. */
    private static final class Unchecked extends ForwardingSessions {
        Unchecked(Sessions to) {
            super(to);
        }

        @Override
        public Saved save(Respondent respondent, Stored next, Instant due, Optional<Instant> remindAt) {
            long there =
                    find(respondent) instanceof Found.Live live ? live.stored().version() : 0;
            Stored anyway = new Stored(
                    next.session(), there + 1, next.shown(), next.deliveries(), next.address(), next.handle());
            super.save(respondent, anyway, due, remindAt);
            return Saved.DONE;
        }
    }
}
