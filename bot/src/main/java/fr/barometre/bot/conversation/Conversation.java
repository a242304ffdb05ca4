package fr.barometre.bot.conversation;

import fr.barometre.bot.questionnaire.Catalog;
import fr.barometre.bot.questionnaire.Survey;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The conversation as one pure function. It reads no clock, no store and no channel: the same session and event give
 * the same step for ever.
 */
public final class Conversation {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Catalog catalog;
    private final TypedReader typed;
    private final Planning planning;
    private final Actions actions;

    public Conversation(Catalog catalog, Vocabulary vocabulary) {
        this(catalog, vocabulary, PARIS);
    }

    /**
     * Creates the conversation.
     *
     * @param zone in which campaigns end with their last day
     */
    public Conversation(Catalog catalog, Vocabulary vocabulary, ZoneId zone) {
        this.catalog = catalog;
        typed = new TypedReader(vocabulary);
        planning = new Planning(catalog, zone);
        actions = new Actions(catalog, planning, new Owning(planning));
    }

    /**
     * Decides what {@code event} leads to.
     *
     * @param session what is kept of the respondent, empty for a newcomer
     * @throws IllegalArgumentException if the session's questionnaire is not in the catalog
     */
    public Step advance(Optional<Session> session, Event event, Moment moment) {
        Step step =
                session.map(s -> known(following(s, moment), event, moment)).orElseGet(() -> newcomer(event, moment));
        return switch (step) {
            case Step.Next next -> new Step.Next(settled(next.session()), next.notice(), next.deeds());
            case Step.Erased erased -> erased;
        };
    }

    private static Session following(Session session, Moment moment) {
        return session.ties().languageChosen()
                ? session
                : moment.spoken().map(session::in).orElse(session);
    }

    /** Somebody who has begun, and is sent to the welcome, goes on where the survey stands. */
    private Session settled(Session session) {
        boolean begun = session.mode().isPresent() && session.place() == Place.Fixed.WELCOME;
        return begun ? session.at(course(session).next()) : session;
    }

    private Step newcomer(Event event, Moment moment) {
        Session fresh = Session.fresh(catalog.preferred().questionnaire().edition(), moment.language(), moment.now());
        return switch (event) {
            case Event.Pressed pressed -> pressedByNewcomer(fresh, pressed.action(), moment);
            case Event.Forged forged -> Step.to(fresh, new Notice.Expired());
            case Event.Filled filled -> Step.to(fresh, new Notice.Expired());
            case Event.Opened opened -> opened(fresh, opened.what(), moment);
            case Event.Brought brought -> Step.to(fresh, new Notice.CodeRefused(Opens.Nothing.UNKNOWN));
            case Event.Started started -> Step.to(fresh);
            case Event.Wrote wrote -> wroteFirst(fresh, wrote.text(), moment);
            case Event.Sent sent -> Step.to(fresh);
        };
    }

    /** A newcomer's first word is taken for a greeting, unless it names a campaign's screen. */
    private Step wroteFirst(Session fresh, String text, Moment moment) {
        boolean forOwners = typed.read(text, course(fresh)) instanceof Typed.Means means
                && (means.action() == Action.Go.CAMPAIGNS || means.action() == Action.Go.SNAPSHOT);
        return forOwners ? wrote(fresh, text, moment) : Step.to(fresh);
    }

    /**
     * The buttons of a welcome still work when nothing is kept, and those of owners, whose campaigns are kept longer.
     */
    private Step pressedByNewcomer(Session fresh, Action action, Moment moment) {
        if (action == Action.Go.ERASE_CONFIRMED) {
            return new Step.Erased(fresh.language(), List.of());
        }
        boolean welcomes = action == Action.Go.BEGIN_FULL
                || action == Action.Go.RESUME
                || action == Action.Go.BEGIN_EXPRESS
                || action == Action.Go.CHOOSE
                || action == Action.Go.MY_DATA
                || action == Action.Go.CAMPAIGNS
                || action == Action.Go.SNAPSHOT
                || action == Action.Go.FOUND
                || action instanceof Action.See
                || action instanceof Action.Choose
                || action instanceof Action.Speak;
        return welcomes ? pressed(fresh, action, moment) : Step.to(fresh, new Notice.Expired());
    }

    private Step known(Session session, Event event, Moment moment) {
        return switch (event) {
            case Event.Started started -> Step.to(greeted(session));
            case Event.Brought brought -> Step.to(session, new Notice.CodeRefused(Opens.Nothing.UNKNOWN));
            case Event.Opened opened -> opened(session, opened.what(), moment);
            case Event.Filled filled -> filled(session, filled.fields(), moment);
            case Event.Pressed pressed -> pressed(session, pressed.action(), moment);
            case Event.Forged forged -> Step.to(session, new Notice.Stale());
            case Event.Wrote wrote -> wrote(session, wrote.text(), moment);
            case Event.Sent sent -> Step.to(session, new Notice.CannotRead(sent.what()));
        };
    }

    private Step pressed(Session session, Action action, Moment moment) {
        return actions.apply(course(session), action, moment);
    }

    private Step opened(Session session, Opens what, Moment moment) {
        return switch (what) {
            case Opens.Invites invites -> Joining.invited(course(session), invites);
            case Opens.Over over -> Step.to(session, new Notice.CampaignOver(over.collectivite()));
            case Opens.Shares shares -> Owning.shares(session, shares);
            case Opens.Moves moves -> Moving.moves(course(session), moves, moment.now());
            case Opens.Nothing nothing -> refused(session, nothing);
        };
    }

    /** Who was about to take another device's answers over goes on with those given here. */
    private Step refused(Session session, Opens.Nothing why) {
        Session left = session.place() == Place.Fixed.MOVING
                ? session.with(session.ties().decided()).at(course(session).next())
                : session;
        return Step.to(left, new Notice.CodeRefused(why));
    }

    private Step filled(Session session, Map<String, String> fields, Moment moment) {
        return session.place() instanceof Place.OfCampaign place && place.page() == Page.RENAME
                ? Owning.rename(session, place.campaign(), fields.getOrDefault(DraftPart.NAME.code(), ""))
                : planning.fill(session, fields, moment);
    }

    private Step wrote(Session session, String text, Moment moment) {
        Course course = course(session);
        return switch (typed.read(text, course)) {
            case Typed.Means means -> actions.apply(course, means.action(), moment);
            case Typed.Greeting greeting -> Step.to(greeted(session));
            case Typed.InitiativeText initiative -> Initiatives.keep(session, initiative.text());
            case Typed.PlanPart part -> planning.type(session, part.part(), text, moment.now());
            case Typed.CampaignName name -> Owning.rename(session, name.campaign(), text);
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
