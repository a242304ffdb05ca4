package fr.barometre.bot.turn;

import static org.assertj.core.api.Assertions.assertThat;

import fr.barometre.bot.campaign.InMemoryCampaigns;
import fr.barometre.bot.conversation.Action;
import fr.barometre.bot.conversation.ActionCode;
import fr.barometre.bot.conversation.Conversation;
import fr.barometre.bot.conversation.Event;
import fr.barometre.bot.conversation.Vocabulary;
import fr.barometre.bot.questionnaire.Catalog;
import fr.barometre.bot.questionnaire.PublishedSurveys;
import fr.barometre.bot.screen.Reply;
import fr.barometre.bot.screen.TestScreens;
import fr.barometre.bot.text.Language;
import fr.barometre.bot.text.PublishedTexts;
import fr.barometre.bot.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who began and has not finished is reminded kindly, once, by day, where they answered; or not at all. */
class ReminderRoundTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant MORNING = Instant.parse("2026-11-24T09:00:00Z");
    private static final Respondent ANNE = new Respondent("telegram", "AAAAAAAAAAAAAAAAAAAAAA");
    private static final Respondent CIO = new Respondent("telegram", "BBBBBBBBBBBBBBBBBBBBBB");

    private final Texts texts = PublishedTexts.read();
    private final Catalog catalog = PublishedSurveys.catalog();
    private final InMemorySessions sessions = new InMemorySessions();
    private final InMemoryReminders reminders = sessions.reminders();
    private final Desk desk = new CampaignDesk(
            new InMemoryCampaigns(),
            new InMemoryTransfers(),
            new InMemoryAttempts(),
            reminders,
            sessions,
            catalog,
            new Members(new Pseudonyms(new byte[32])),
            new Terms(5, 10));
    private final List<Reply> shown = new ArrayList<>();
    private Instant now = MORNING;
    private int deliveries;
    private boolean room = true;
    private Delivery.Delivered outcome = new Delivery.Delivered.Shown("1");
    private final Turn turn = Turn.of(
            new Conversation(catalog, new Vocabulary(texts), PARIS),
            TestScreens.of(catalog, texts),
            catalog,
            sessions,
            desk,
            () -> now);
    private final ReminderRound round =
            new ReminderRound(turn, sessions, reminders, desk, catalog, PARIS, List.of(new Phone()));

    private final class Phone implements Channel {
        @Override
        public String id() {
            return "telegram";
        }

        @Override
        public boolean hasRoom() {
            return room;
        }

        @Override
        public Delivery to(Address address) {
            return (reply, handle) -> {
                shown.add(reply);
                return outcome;
            };
        }
    }

    private Owed does(Respondent respondent, Event event) {
        return turn.take(new Incoming(respondent, new Address("1"), "d" + deliveries++, event, Language.FR, now));
    }

    private void begins(Respondent respondent) {
        does(respondent, new Event.Started());
        does(respondent, new Event.Pressed(Action.Go.BEGIN_FULL));
    }

    private void roundsUntil(Instant end) {
        for (; !now.isAfter(end); now = now.plus(Duration.ofMinutes(30))) {
            round.go(now);
        }
    }

    @Test
    void repliesGoBeforeReminders() {
        begins(ANNE);
        room = false;
        roundsUntil(MORNING.plus(Duration.ofHours(49)));
        assertThat(shown).isEmpty();

        room = true;
        round.go(now.plusSeconds(60));

        assertThat(shown).hasSize(1);
    }

    @Test
    void whatGoesWrongWithOneKeepsNobodyFromBeingReminded() {
        begins(ANNE);
        begins(CIO);
        Sessions broken = new ForwardingSessions(sessions) {
            @Override
            public Found find(Respondent respondent) {
                if (respondent.equals(ANNE)) {
                    throw new IllegalStateException("Broken.");
                }
                return super.find(respondent);
            }
        };
        ReminderRound other = new ReminderRound(turn, broken, reminders, desk, catalog, PARIS, List.of(new Phone()));
        now = MORNING.plus(Duration.ofHours(49));
        other.go(now);

        assertThat(shown).hasSize(1);
    }

    @Test
    void remindsOnceTheStoreIsBack() {
        begins(ANNE);
        now = MORNING.plus(Duration.ofHours(49));
        new ReminderRound(turn, new StoreAway(), reminders, desk, catalog, PARIS, List.of(new Phone())).go(now);
        assertThat(shown).isEmpty();

        roundsUntil(now.plus(Duration.ofHours(4)));

        assertThat(shown).hasSize(1);
    }

    @Test
    void remindsOnceAfterTwoDaysOfPause() {
        begins(ANNE);
        roundsUntil(MORNING.plus(Duration.ofHours(47)));
        assertThat(shown).isEmpty();

        roundsUntil(MORNING.plus(Duration.ofDays(20)));

        assertThat(shown).hasSize(1);
        assertThat(shown.getFirst().notice().orElseThrow()).contains("rappel amical", "46");
        assertThat(shown.getFirst().screen().name()).isEqualTo("return");
    }

    @Test
    void countsThePauseFromTheLastMessage() {
        begins(ANNE);
        now = MORNING.plus(Duration.ofHours(40));
        does(ANNE, new Event.Wrote("passer"));
        roundsUntil(MORNING.plus(Duration.ofHours(87)));
        assertThat(shown).isEmpty();

        // The two days end in the night.
        roundsUntil(MORNING.plus(Duration.ofHours(95)));

        assertThat(shown).hasSize(1);
    }

    @Test
    void staysSilentAtNight() {
        now = Instant.parse("2026-11-24T21:00:00Z");
        begins(ANNE);
        roundsUntil(Instant.parse("2026-11-27T06:59:00Z"));
        assertThat(shown).isEmpty();

        roundsUntil(Instant.parse("2026-11-27T07:30:00Z"));

        assertThat(shown).as("from eight in the morning in Paris").hasSize(1);
    }

    @Test
    void aClockThatJumpsAheadRemindsOnce() {
        begins(ANNE);
        now = MORNING.plus(Duration.ofDays(5));
        roundsUntil(MORNING.plus(Duration.ofDays(9)));

        assertThat(shown).hasSize(1);
    }

    @Test
    void aClockThatIsSetBackNeitherRepeatsAReminderNorLosesOne() {
        begins(ANNE);
        roundsUntil(MORNING.plus(Duration.ofHours(49)));
        assertThat(shown).hasSize(1);
        now = MORNING.minus(Duration.ofDays(1));
        roundsUntil(MORNING.plus(Duration.ofDays(9)));
        assertThat(shown).as("not repeated").hasSize(1);

        begins(CIO);
        now = MORNING.plus(Duration.ofDays(5));
        roundsUntil(MORNING.plus(Duration.ofDays(15)));
        assertThat(shown).as("not lost").hasSize(2);
    }

    @Test
    void theNightIsKeptWhenTheHourChanges() {
        now = Instant.parse("2027-03-26T21:00:00Z");
        begins(ANNE);
        roundsUntil(Instant.parse("2027-03-29T05:59:00Z"));
        assertThat(shown).isEmpty();
        roundsUntil(Instant.parse("2027-03-29T06:30:00Z"));
        assertThat(shown).as("from eight in summer time").hasSize(1);

        now = Instant.parse("2027-10-29T21:00:00Z");
        begins(CIO);
        roundsUntil(Instant.parse("2027-11-01T06:59:00Z"));
        assertThat(shown).hasSize(1);
        roundsUntil(Instant.parse("2027-11-01T07:30:00Z"));
        assertThat(shown).as("from eight in winter time").hasSize(2);
    }

    @Test
    void neverRemindsWhoHasRefusedIt() {
        begins(ANNE);
        does(ANNE, new Event.Wrote("ne plus me rappeler"));
        roundsUntil(MORNING.plus(Duration.ofDays(9)));

        assertThat(shown).isEmpty();
    }

    @Test
    void neverRemindsWhoHasErasedEverything() {
        begins(ANNE);
        does(ANNE, new Event.Pressed(Action.Go.ERASE));
        does(ANNE, new Event.Pressed(Action.Go.ERASE_CONFIRMED));
        roundsUntil(MORNING.plus(Duration.ofDays(9)));

        assertThat(shown).isEmpty();
    }

    @Test
    void oweTheReminderLikeAnyReplyIfTheChannelAsksForAPause() {
        begins(ANNE);
        sessions.shown(ANNE, 2, "1");
        outcome = new Delivery.Delivered.Later(Duration.ofMinutes(5));
        roundsUntil(MORNING.plus(Duration.ofHours(49)));
        assertThat(shown).hasSize(1);

        assertThat(sessions.claimDue(now, Duration.ofSeconds(30), 5)).containsExactly(ANNE);
    }

    @Test
    void remindsWhenAnOwnerAsksAndNotTwiceInTwoDays() {
        String code = campaign();
        does(ANNE, new Event.Brought(code));
        does(ANNE, new Event.Wrote("1"));
        now = now.plus(Duration.ofHours(2));
        call();
        roundsUntil(now.plus(Duration.ofHours(1)));
        assertThat(shown).hasSize(1);
        assertThat(shown.getFirst().notice().orElseThrow()).contains("Ville de Zorn");

        call();
        roundsUntil(now.plus(Duration.ofHours(2)));
        assertThat(shown).as("asked again within two days").hasSize(1);

        now = MORNING.plus(Duration.ofDays(3));
        call();
        roundsUntil(now.plus(Duration.ofHours(1)));
        assertThat(shown).hasSize(2);
    }

    private String campaign() {
        does(CIO, new Event.Wrote("campagne"));
        does(CIO, new Event.Pressed(Action.Go.FOUND));
        does(
                CIO,
                new Event.Filled(Map.of(
                        "name",
                        "Ville de Zorn",
                        "kind",
                        "town",
                        "population",
                        "from-20-000",
                        "last-day",
                        "2026-12-31")));
        Reply invitation = does(CIO, new Event.Pressed(page("invitation"))).reply();
        String words = invitation.screen().blocks().toString();
        int at = words.indexOf("/c/") + 3;
        return words.substring(at, at + 13);
    }

    private void call() {
        does(CIO, new Event.Pressed(page("home")));
        does(CIO, new Event.Pressed(page("remind")));
        does(CIO, new Event.Wrote("oui"));
    }

    private Action page(String name) {
        String id = desk.fresh(CIO, "d2").value();
        return ActionCode.read("see:" + id + ":" + name).orElseThrow();
    }
}
