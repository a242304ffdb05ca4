package fr.barometre.bot.conversation;

import fr.barometre.bot.questionnaire.Catalog;
import fr.barometre.bot.questionnaire.Survey;
import fr.barometre.bot.text.Language;
import java.time.Instant;
import java.util.Optional;

/**
 * The conversation as one pure function. It reads no clock, no store and no channel: the same session and event give
 * the same step for ever.
 */
public final class Conversation {
    private final Catalog catalog;
    private final TypedReader typed;
    private final Actions actions;

    public Conversation(Catalog catalog, Vocabulary vocabulary) {
        this.catalog = catalog;
        typed = new TypedReader(vocabulary);
        actions = new Actions(catalog);
    }

    /**
     * Decides what {@code event} leads to.
     *
     * @param session what is kept of the respondent, empty for a newcomer
     * @param language the language of a newcomer
     * @throws IllegalArgumentException if the session's questionnaire is not in the catalog
     */
    public Step advance(Optional<Session> session, Event event, Language language, Instant now) {
        return session.map(s -> known(s, event, now)).orElseGet(() -> newcomer(event, language, now));
    }

    private Step newcomer(Event event, Language language, Instant now) {
        Session fresh = Session.fresh(catalog.preferred().questionnaire().edition(), language, now);
        return switch (event) {
            case Event.Pressed pressed -> pressedByNewcomer(fresh, pressed.action(), now);
            case Event.Forged forged -> Step.to(fresh, new Notice.Expired());
            case Event.Started started -> Step.to(fresh);
            case Event.Wrote wrote -> Step.to(fresh);
            case Event.Sent sent -> Step.to(fresh);
        };
    }

    /** The buttons of a welcome still work when nothing is kept; all others belong to a session that is gone. */
    private Step pressedByNewcomer(Session fresh, Action action, Instant now) {
        if (action == Action.Go.ERASE_CONFIRMED) {
            return new Step.Erased(fresh.language());
        }
        boolean welcomes = action == Action.Go.BEGIN_FULL
                || action == Action.Go.RESUME
                || action == Action.Go.BEGIN_EXPRESS
                || action == Action.Go.CHOOSE
                || action == Action.Go.MY_DATA
                || action instanceof Action.Choose
                || action instanceof Action.Speak;
        return welcomes ? pressed(fresh, action, now) : Step.to(fresh, new Notice.Expired());
    }

    private Step known(Session session, Event event, Instant now) {
        return switch (event) {
            case Event.Started started -> Step.to(greeted(session));
            case Event.Pressed pressed -> pressed(session, pressed.action(), now);
            case Event.Forged forged -> Step.to(session, new Notice.Stale());
            case Event.Wrote wrote -> wrote(session, wrote.text(), now);
            case Event.Sent sent -> Step.to(session, new Notice.CannotRead(sent.what()));
        };
    }

    private Step pressed(Session session, Action action, Instant now) {
        return actions.apply(course(session), action, now);
    }

    private Step wrote(Session session, String text, Instant now) {
        Course course = course(session);
        return switch (typed.read(text, course)) {
            case Typed.Means means -> actions.apply(course, means.action(), now);
            case Typed.Greeting greeting -> Step.to(greeted(session));
            case Typed.InitiativeText initiative -> Initiatives.keep(session, initiative.text());
            case Typed.AsksForCommands asks -> Step.to(session, new Notice.Commands());
            case Typed.Unknown unknown -> Step.to(session, new Notice.NotUnderstood(text, session.place()));
        };
    }

    private Session greeted(Session session) {
        Course course = course(session);
        Place next = course.next();
        boolean underway = session.mode().isPresent() && !course.finished();
        return session.at(underway ? Place.Fixed.RETURN : next);
    }

    private Course course(Session session) {
        Survey survey = catalog.find(session.edition())
                .orElseThrow(() -> new IllegalArgumentException(session.edition() + " is not in the catalog."));
        return Course.of(session, survey);
    }
}
