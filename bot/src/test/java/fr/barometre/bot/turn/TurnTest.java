package fr.barometre.bot.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import fr.barometre.bot.conversation.Action;
import fr.barometre.bot.conversation.Event;
import fr.barometre.bot.text.Language;
import fr.barometre.bot.turn.Delivery.Delivered;
import fr.barometre.scoring.Edition;
import fr.barometre.scoring.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class TurnTest {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00.750Z");
    private static final Respondent ANNE = new Respondent(FakeChat.ID, "anne");
    private static final Address ADDRESS = new Address("1001");

    private final InMemorySessions sessions = new InMemorySessions();
    private final FakeChat chat = new FakeChat();
    private final Turn turn = new Turn(new FakeDialogue(), sessions, new NoDesk(), () -> NOW);

    @Test
    void keepsTheAnswerAndOwesItsScreen() {
        Owed owed = turn.take(rating("d1", "a"));

        assertThat(owed.version()).isEqualTo(1);
        assertThat(owed.reply().screen().name()).isEqualTo("a");
        assertThat(owed.reply().notice()).contains("noted COMPLETE");
        assertThat(owed.repeated()).isFalse();
        assertThat(stored().owed()).isTrue();
        assertThat(stored().session().touchedAt()).isEqualTo(Instant.parse("2026-11-24T08:00:00Z"));
        assertThat(sessions.claimDue(NOW.plusSeconds(9), Duration.ZERO, 1)).isEmpty();
        assertThat(sessions.claimDue(NOW.plusSeconds(10), Duration.ZERO, 1)).containsExactly(ANNE);
    }

    @Test
    void aShownScreenIsOwedNoLonger() {
        turn.pay(turn.take(rating("d1", "a")), chat);

        assertThat(chat.screens()).containsExactly("a");
        assertThat(stored().owed()).isFalse();
        assertThat(stored().handle()).isEqualTo("card");
        assertThat(sessions.owes(ANNE)).isFalse();
    }

    @Test
    void aDeliveryThatComesAgainChangesNothingAndStillOwesItsScreen() {
        turn.take(rating("d1", "a"));

        Owed again = turn.take(rating("d1", "a"));
        turn.pay(again, chat);

        assertThat(again.version()).isEqualTo(1);
        assertThat(again.repeated()).isTrue();
        assertThat(chat.screens()).containsExactly("a");
        assertThat(stored().deliveries()).containsExactly("d1");
    }

    @Test
    void aDeliveryThatWasShownIsOnlyAcknowledgedWhenItComesAgain() {
        turn.pay(turn.take(rating("d1", "a")), chat);

        Owed again = turn.take(rating("d1", "a"));
        turn.pay(again, chat);

        assertThat(again.repeated()).isTrue();
        assertThat(again.reply().screen().name()).isEqualTo("a");
        assertThat(chat.screens()).containsExactly("a");
        assertThat(stored().version()).isEqualTo(1);
    }

    @Test
    void aReplyThatWasShownMeanwhileIsNotShownAgainForADeliveryThatCameAgain() {
        Owed first = turn.take(rating("d1", "a"));
        Owed again = turn.take(rating("d1", "a"));
        turn.pay(first, chat);
        turn.pay(again, chat);

        assertThat(chat.screens()).containsExactly("a");
    }

    @Test
    void showsWhatWasDecidedIfTheStoreGoesAwayBeforeItIsShown() {
        AtomicBoolean away = new AtomicBoolean();
        Turn other = new Turn(
                new FakeDialogue(),
                new ForwardingSessions(sessions) {
                    @Override
                    public Found find(Respondent respondent) {
                        if (away.get()) {
                            throw new StoreUnavailable(new IllegalStateException("It is unplugged."));
                        }
                        return super.find(respondent);
                    }
                },
                new NoDesk(),
                () -> NOW);
        Owed first = other.take(rating("d1", "a"));
        Owed second = other.take(rating("d2", "b"));
        other.pay(first, chat);
        away.set(true);

        other.pay(second, chat);

        assertThat(chat.screens().getLast()).isEqualTo("a+b");
    }

    @Test
    void whatALaterTurnOwesIsLeftToItByADeliveryThatCameAgain() {
        turn.pay(turn.take(rating("d1", "a")), chat);
        Owed again = turn.take(rating("d1", "a"));
        Owed later = turn.take(rating("d2", "b"));
        turn.pay(again, chat);
        turn.pay(later, chat);

        assertThat(chat.screens()).containsExactly("a", "a+b");
    }

    @Test
    void theLastEightDeliveriesAreRemembered() {
        for (int i = 1; i <= 10; i++) {
            turn.take(rating("d" + i, "a"));
        }

        assertThat(stored().deliveries()).containsExactly("d3", "d4", "d5", "d6", "d7", "d8", "d9", "d10");
    }

    @Test
    void anOvertakenReplyIsDeliveredAsTheCurrentViewWithItsOwnNotice() {
        Owed first = turn.take(rating("d1", "a"));
        Owed second = turn.take(rating("d2", "b"));

        turn.pay(second, chat);
        turn.pay(first, chat);

        assertThat(chat.screens()).containsExactly("a+b", "a+b");
        assertThat(chat.notices()).containsExactly("noted COMPLETE", "noted COMPLETE");
        assertThat(stored().owed()).isFalse();
    }

    @Test
    void aReplyThatATurnElsewhereOvertookMeanwhileIsFollowedByTheCurrentView() {
        Owed first = turn.take(rating("d1", "a"));
        Turn elsewhere = new Turn(new FakeDialogue(), sessions, new NoDesk(), () -> NOW);

        turn.pay(first, (reply, handle) -> {
            if (chat.screens().isEmpty()) {
                elsewhere.pay(elsewhere.take(rating("d2", "b")), chat);
            }
            return chat.deliver(reply, handle);
        });

        assertThat(chat.screens()).containsExactly("a+b", "a", "a+b");
        assertThat(stored().owed()).isFalse();
    }

    @Test
    void aReplyUsesTheHandleThatTheOneBeforeLeft() {
        turn.pay(turn.take(rating("d1", "a")), (reply, handle) -> new Delivered.Shown("card 1"));
        Owed second = turn.take(rating("d2", "b"));
        Owed third = turn.take(rating("d3", "c"));
        turn.pay(second, (reply, handle) -> new Delivered.Shown("card 2"));

        turn.pay(third, (reply, handle) -> {
            assertThat(handle).isEqualTo("card 2");
            return new Delivered.Shown("card 3");
        });

        assertThat(stored().handle()).isEqualTo("card 3");
    }

    @Test
    void aPauseMovesTheMark() {
        chat.answers(new Delivered.Later(Duration.ofSeconds(35)));

        turn.pay(turn.take(rating("d1", "a")), chat);

        assertThat(sessions.claimDue(NOW.plusSeconds(34), Duration.ZERO, 1)).isEmpty();
        assertThat(sessions.claimDue(NOW.plusSeconds(35), Duration.ZERO, 1)).containsExactly(ANNE);
        assertThat(stored().owed()).isTrue();
    }

    @Test
    void whoHasBlockedUsIsOwedNothingUntilTheyWriteAgain() {
        chat.answers(new Delivered.Blocked());
        turn.pay(turn.take(rating("d1", "a")), chat);
        assertThat(sessions.owes(ANNE)).isFalse();

        turn.take(rating("d2", "b"));

        assertThat(sessions.owes(ANNE)).isTrue();
    }

    @Test
    void aFailureLeavesTheMark() {
        chat.answers(new Delivered.Failed("it answered nonsense"));
        turn.pay(turn.take(rating("d1", "a")), chat);
        assertThat(sessions.owes(ANNE)).isTrue();

        turn.pay(turn.take(rating("d2", "b")), (reply, handle) -> {
            throw new IllegalStateException("https://example.org/bot-TOKEN");
        });
        assertThat(sessions.owes(ANNE)).isTrue();
    }

    @Test
    void whoCannotBeReachedIsShownWithoutAMark() {
        turn.take(new Incoming(ANNE, Address.NONE, "d1", rate("a"), Language.FR, NOW));

        assertThat(sessions.owes(ANNE)).isFalse();
    }

    @Test
    void anErasureLeavesNothingHoweverOftenItComes() {
        turn.pay(turn.take(rating("d1", "a")), chat);
        Owed farewell = turn.take(pressing("d2", Action.Go.ERASE_CONFIRMED));
        Owed again = turn.take(pressing("d2", Action.Go.ERASE_CONFIRMED));
        turn.pay(farewell, chat);
        turn.pay(again, chat);

        assertThat(farewell.version()).isZero();
        assertThat(farewell.handle()).isEqualTo("card");
        assertThat(chat.screens()).containsExactly("a", "farewell", "farewell");
        assertThat(sessions.find(ANNE)).isEqualTo(new Found.Nothing());
        assertThat(sessions.owes(ANNE)).isFalse();
    }

    @Test
    void aReplyThatAnErasureOvertookIsTheFarewell() {
        Owed late = turn.take(rating("d1", "a"));
        turn.pay(turn.take(pressing("d2", Action.Go.ERASE_CONFIRMED)), chat);

        turn.pay(late, chat);

        assertThat(chat.screens()).containsExactly("farewell", "farewell");
    }

    @Test
    void anUnpublishedQuestionnaireIsSaidAndNothingIsTouched() {
        Found.Unpublished kept = new Found.Unpublished(new Edition("gone", 3), Language.EN, ADDRESS, "card 5");
        sessions.put(ANNE, kept);

        Owed owed = turn.take(rating("d1", "a"));
        turn.pay(owed, chat);

        assertThat(owed.version()).isZero();
        assertThat(owed.handle()).isEqualTo("card 5");
        assertThat(owed.reply().language()).isEqualTo(Language.EN);
        assertThat(chat.screens()).containsExactly("unpublished");
        assertThat(sessions.find(ANNE)).isEqualTo(kept);
    }

    @Test
    void whatCannotBeUsedCanStillBeErased() {
        for (Found kept : List.of(
                new Found.Unpublished(new Edition("gone", 3), Language.EN, ADDRESS, "card 5"),
                new Found.Unreadable("It is damaged."))) {
            sessions.put(ANNE, kept);

            Owed owed = turn.take(pressing("d1", Action.Go.ERASE_CONFIRMED));

            assertThat(owed.reply().screen().name()).isEqualTo("farewell");
            assertThat(sessions.find(ANNE)).isEqualTo(new Found.Nothing());
        }
    }

    @Test
    void anUnreadableEntryIsLeftAsItIs() {
        sessions.put(ANNE, new Found.Unreadable("It is damaged."));

        Owed owed = turn.take(rating("d1", "a"));

        assertThat(owed.reply().screen().name()).isEqualTo("unpublished");
        assertThat(sessions.find(ANNE)).isEqualTo(new Found.Unreadable("It is damaged."));
    }

    @Test
    void aStoreThatNeverLetsACommitThroughIsUnavailable() {
        Sessions busy = new ForwardingSessions(sessions) {
            @Override
            public Saved save(Respondent respondent, Stored next, Instant due, Optional<Instant> remindAt) {
                return Saved.CONFLICT;
            }
        };
        Turn unlucky = new Turn(new FakeDialogue(), busy, new NoDesk(), () -> NOW);

        assertThatThrownBy(() -> unlucky.take(rating("d1", "a")))
                .isInstanceOf(StoreUnavailable.class)
                .hasRootCauseMessage("Others committed first 16 times in a row.");
    }

    @Test
    void aCommittedReplyIsShownEvenIfTheStoreGoesAwayAndStaysOwed() {
        Owed owed = turn.take(rating("d1", "a"));
        Turn cut = new Turn(new FakeDialogue(), new StoreAway(), new NoDesk(), () -> NOW);

        cut.pay(owed, chat);

        assertThat(chat.screens()).containsExactly("a");
        assertThat(sessions.owes(ANNE)).isTrue();
    }

    private Stored stored() {
        return sessions.find(ANNE) instanceof Found.Live live ? live.stored() : fail("Nothing is kept.");
    }

    private static Incoming rating(String delivery, String affirmation) {
        return new Incoming(ANNE, ADDRESS, delivery, rate(affirmation), Language.FR, NOW);
    }

    private static Incoming pressing(String delivery, Action action) {
        return new Incoming(ANNE, ADDRESS, delivery, new Event.Pressed(action), Language.FR, NOW);
    }

    private static Event rate(String affirmation) {
        return new Event.Pressed(new Action.Rate(affirmation, Level.COMPLETE));
    }
}
