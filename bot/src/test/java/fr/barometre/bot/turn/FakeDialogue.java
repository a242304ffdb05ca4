package fr.barometre.bot.turn;

import fr.barometre.bot.campaign.Facts;
import fr.barometre.bot.conversation.Action;
import fr.barometre.bot.conversation.Event;
import fr.barometre.bot.conversation.Moment;
import fr.barometre.bot.conversation.Notice;
import fr.barometre.bot.conversation.Place;
import fr.barometre.bot.conversation.Session;
import fr.barometre.bot.conversation.Step;
import fr.barometre.bot.screen.Reply;
import fr.barometre.bot.screen.Screen;
import fr.barometre.bot.text.Language;
import fr.barometre.scoring.Answers;
import fr.barometre.scoring.Edition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A conversation of the simplest kind: it notes answers, and its screen is named for the answers that it has. */
class FakeDialogue implements Dialogue {
    static final Edition EDITION = new Edition("small", 1);

    @Override
    public Step advance(Optional<Session> session, Event event, Moment moment) {
        Session before = session.orElseGet(() -> Session.fresh(EDITION, moment.language(), moment.now()));
        if (!(event instanceof Event.Pressed pressed)) {
            return Step.to(before);
        }
        return switch (pressed.action()) {
            case Action.Rate rate ->
                Step.to(
                        before.with(noted(before, rate)).at(new Place.Question(rate.affirmationId())),
                        new Notice.Recorded(rate.answer()));
            case Action.Go go ->
                go == Action.Go.ERASE_CONFIRMED ? new Step.Erased(before.language(), List.of()) : Step.to(before);
            default -> Step.to(before);
        };
    }

    /** Returns the answers after {@code rate}. */
    Answers noted(Session before, Action.Rate rate) {
        return before.given().with(rate.affirmationId(), rate.answer());
    }

    @Override
    public Optional<Instant> remindAt(Session session, Instant now) {
        return Optional.empty();
    }

    @Override
    public Reply reply(Session session, Optional<Notice> notice, Facts facts) {
        return screen(
                String.join("+", session.given().byAffirmation().keySet()),
                notice.map(n -> n instanceof Notice.Recorded r ? "noted " + r.answer() : "other"),
                session.language());
    }

    @Override
    public Reply farewell(Language language) {
        return screen("farewell", Optional.empty(), language);
    }

    @Override
    public Reply unpublished(Language language) {
        return screen("unpublished", Optional.empty(), language);
    }

    private static Reply screen(String name, Optional<String> notice, Language language) {
        Screen screen = new Screen(name, List.of(), List.of(), Optional.empty(), Optional.empty());
        return new Reply(screen, notice, false, language);
    }
}
