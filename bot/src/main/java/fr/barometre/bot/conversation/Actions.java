package fr.barometre.bot.conversation;

import fr.barometre.bot.questionnaire.Catalog;
import fr.barometre.bot.questionnaire.Survey;
import fr.barometre.scoring.Affirmation;
import fr.barometre.scoring.Edition;
import fr.barometre.scoring.Theme;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What each action does. One that does not belong to the screen that is shown changes nothing and says so, since old,
 * doubled and forged buttons are ordinary.
 */
final class Actions {
    private final Catalog catalog;
    private final Planning planning;
    private final Owning owning;

    Actions(Catalog catalog, Planning planning, Owning owning) {
        this.catalog = catalog;
        this.planning = planning;
        this.owning = owning;
    }

    Step apply(Course course, Action action, Moment moment) {
        Instant now = moment.now();
        return switch (action) {
            case Action.Go go -> go(course, go, moment);
            case Action.Speak s -> speak(course.session(), s);
            case Action.Choose c -> choose(course, c, now);
            case Action.Tell t -> tell(course, t.answer());
            case Action.Skip s -> skip(course, s.part());
            case Action.Enter e -> enter(course, e.themeId());
            case Action.Outside o -> outside(course, o.themeId());
            case Action.Inside i -> inside(course, i.themeId());
            case Action.Rate r ->
                scoped(course, r.affirmationId()) ? Rating.rate(course, r.affirmationId(), r.answer()) : stale(course);
            case Action.Help h -> at(course, h.affirmationId(), new Place.Help(h.affirmationId()));
            case Action.Show s -> show(course, s.affirmationId());
            case Action.Previous p -> previous(course, p.affirmationId());
            case Action.CorrectTheme c -> theme(course, c.themeId(), new Place.ThemeCorrection(c.themeId()));
            case Action.Initiative i -> initiative(course, i.themeId());
            case Action.ShowTheme s ->
                course.finished() ? theme(course, s.themeId(), new Place.ThemeDetail(s.themeId())) : notYet(course);
            case Action.Join j -> Joining.join(course, j.role(), now);
            case Action.Leave l -> Joining.askToLeave(course, l.campaign());
            case Action.LeaveConfirmed l -> Joining.leave(course, l.campaign());
            case Action.Plan p -> planning.tell(course.session(), p.answer());
            case Action.PlanQuestionnaire p -> planning.ask(course.session(), p.questionnaireId());
            case Action.PlanWeeks p -> planning.last(course.session(), p.weeks(), now);
            case Action.Replan r -> planning.again(course.session(), r.part());
            case Action.See s -> Owning.see(course.session(), s.campaign(), s.page());
            case Action.Do d -> Owning.confirmed(course.session(), d.campaign(), d.page());
            case Action.Reopen r -> owning.reopen(course.session(), r.campaign(), r.weeks(), now);
        };
    }

    private Step go(Course course, Action.Go go, Moment moment) {
        Session session = course.session();
        return switch (go) {
            case BEGIN_FULL -> onward(session.taking(Mode.FULL), course.survey());
            case BEGIN_EXPRESS ->
                session.mode().isEmpty() ? onward(session.taking(Mode.EXPRESS), course.survey()) : stale(course);
            case CHOOSE -> session.mode().isEmpty() ? Step.to(session.at(Place.Fixed.CHOICE)) : stale(course);
            case RESUME -> Step.to(session.at(course.next()));
            case PAUSE -> begun(course, Place.Fixed.PAUSED);
            case PROGRESS -> begun(course, Place.Fixed.PROGRESS);
            case RESTART -> begun(course, Place.Fixed.RESTART);
            case RESTART_CONFIRMED ->
                session.place() == Place.Fixed.RESTART ? restarted(course, moment.now()) : stale(course);
            case SUMMARY -> finished(course, Place.Fixed.SUMMARY);
            case WHY -> finished(course, Place.Fixed.WHY);
            case WAY -> finished(course, Place.Fixed.WAY);
            case DETAIL -> finished(course, Place.Fixed.DETAIL);
            case INSPIRATIONS -> finished(course, Place.Fixed.INSPIRATIONS);
            case QUESTIONS -> finished(course, Place.Fixed.QUESTIONS);
            case RADAR -> finished(course, Place.Fixed.RADAR);
            case MY_DATA -> Step.to(session.at(Place.Fixed.MY_DATA));
            case ERASE -> Step.to(session.at(Place.Fixed.ERASURE));
            case ERASE_CONFIRMED -> session.place() == Place.Fixed.ERASURE ? erased(session) : stale(course);
            case CORRECT -> course.answered() > 0 ? Step.to(session.at(Place.Fixed.CORRECTION)) : notYet(course);
            case PROFILE ->
                session.mode().isPresent()
                        ? onward(session.with(session.profile().again()), course.survey())
                        : notYet(course);
            case REPORT -> finished(course, Place.Fixed.REPORT);
            case CAMPAIGNS -> Step.to(session.at(Place.Fixed.CAMPAIGNS));
            case SNAPSHOT -> Step.to(session.at(Place.Fixed.SNAPSHOT));
            case FOUND -> planning.begin(session);
            case FOUND_CONFIRMED -> planning.found(session, moment);
            case DECLINE -> Joining.decline(course);
            case PARTICIPATION -> Step.to(session.at(Place.Fixed.PARTICIPATION));
            case AGREE -> Joining.share(course, true);
            case DISAGREE -> Joining.share(course, false);
            case REMIND_NOT -> reminding(session, false);
            case REMIND_AGAIN -> reminding(session, true);
            case TRANSFER -> begun(course, Place.Fixed.TRANSFER);
            // Its code is looked up on the way here; what it opens then comes as another event.
            case MOVE_CONFIRMED -> stale(course);
        };
    }

    /** In a campaign the questionnaire and the profile stay those of the campaign. */
    private Step restarted(Course course, Instant now) {
        Session session = course.session();
        boolean member = session.ties().membership().isPresent();
        Session fresh = Session.fresh(member ? session.edition() : newest(course), session.language(), now)
                .with(session.ties());
        return member ? onward(fresh.taking(Mode.FULL).with(session.profile()), course.survey()) : Step.to(fresh);
    }

    private static Step erased(Session session) {
        return new Step.Erased(
                session.language(),
                session.ties().parts().stream().<Deed>map(Deed.Withdraw::new).toList());
    }

    private static Step reminding(Session session, boolean wanted) {
        return Step.to(session.with(session.ties().reminding(wanted)), new Notice.Reminding(wanted));
    }

    private static Step speak(Session session, Action.Speak speak) {
        Session chosen = session.with(session.ties().choosingLanguage()).in(speak.language());
        return session.language() == speak.language() ? Step.to(chosen) : Step.to(chosen, new Notice.LanguageChanged());
    }

    private Step choose(Course course, Action.Choose choose, Instant now) {
        Session session = course.session();
        Optional<Survey> chosen = catalog.newest(choose.questionnaireId());
        return chosen.isEmpty() || session.mode().isPresent()
                ? stale(course)
                : Step.to(Session.fresh(chosen.get().questionnaire().edition(), session.language(), now)
                        .with(session.ties()));
    }

    private static Step tell(Course course, ProfileAnswer answer) {
        Session session = course.session();
        ProfilePart part = ProfilePart.of(answer);
        if (!session.place().equals(new Place.Asking(part))) {
            return Step.to(
                    session,
                    session.profile().answer(part).<Notice>map(Notice.Told::new).orElseGet(Notice.Stale::new));
        }
        Session told = session.with(session.profile().with(answer));
        return Step.to(told.at(Course.of(told, course.survey()).next()), new Notice.Told(answer));
    }

    private static Step skip(Course course, ProfilePart part) {
        Session session = course.session();
        return session.place().equals(new Place.Asking(part))
                ? onward(session.with(session.profile().skipping(part)), course.survey())
                : stale(course);
    }

    private static Step enter(Course course, String themeId) {
        Session session = course.session();
        boolean atDoor = session.place().equals(new Place.Opening(themeId)) || session.place() instanceof Place.Ending;
        Optional<Affirmation> first = course.scope().theme(themeId).flatMap(course::open);
        return atDoor && first.isPresent()
                ? Step.to(session.at(new Place.Question(first.get().id())))
                : stale(course);
    }

    private static Step outside(Course course, String themeId) {
        Session session = course.session();
        boolean offered = session.place().equals(new Place.Opening(themeId))
                || session.place().equals(new Place.ThemeCorrection(themeId))
                || (session.place() instanceof Place.Ending && next(course, themeId));
        if (!offered || course.express() || course.scope().theme(themeId).isEmpty()) {
            return stale(course);
        }
        Set<String> outside = new HashSet<>(session.outside());
        outside.add(themeId);
        Session without = session.outside(outside);
        Place place = Course.of(without, course.survey()).finished() ? Place.Fixed.SUMMARY : new Place.Ending(themeId);
        return Step.to(without.at(place), new Notice.ThemeOutside(themeId));
    }

    private static boolean next(Course course, String themeId) {
        return course.untouchedNext().filter(t -> t.id().equals(themeId)).isPresent();
    }

    private static Step inside(Course course, String themeId) {
        Session session = course.session();
        boolean offered = session.place().equals(new Place.Ending(themeId))
                || session.place().equals(new Place.ThemeCorrection(themeId));
        if (!offered || !session.outside().contains(themeId)) {
            return stale(course);
        }
        Set<String> outside = new HashSet<>(session.outside());
        outside.remove(themeId);
        Session back = session.outside(outside);
        return Step.to(back.at(Course.of(back, course.survey()).next()), new Notice.ThemeInside(themeId));
    }

    /**
     * Shows an affirmation from its help, from its theme's list of corrections, or back from the screen that follows
     * it.
     */
    private static Step show(Course course, String affirmationId) {
        if (!scoped(course, affirmationId)) {
            return stale(course);
        }
        String theme = course.scope().themeOf(affirmationId).id();
        boolean offered = switch (course.session().place()) {
            case Place.Help h -> h.affirmationId().equals(affirmationId);
            case Place.ThemeCorrection c -> c.themeId().equals(theme);
            case Place.Ending e -> e.themeId().equals(theme);
            case Place.Opening o -> leadsTo(course, affirmationId, o);
            case Place.Question q -> false;
            case Place.Asking a -> false;
            case Place.ThemeDetail d -> false;
            case Place.Planning p -> false;
            case Place.OfCampaign o -> false;
            case Place.Leaving l -> false;
            case Place.Fixed f -> false;
        };
        return offered ? Step.to(course.session().at(new Place.Question(affirmationId))) : stale(course);
    }

    private static boolean leadsTo(Course course, String affirmationId, Place.Opening opening) {
        return course.scope()
                .theme(opening.themeId())
                .flatMap(t -> course.before(t.affirmations().getFirst().id()))
                .filter(a -> a.id().equals(affirmationId))
                .isPresent();
    }

    private static Step previous(Course course, String affirmationId) {
        Optional<Affirmation> before = course.before(affirmationId);
        return before.isPresent()
                ? at(course, affirmationId, new Place.Question(before.get().id()))
                : stale(course);
    }

    private static Step initiative(Course course, String themeId) {
        Optional<Theme> theme = course.scope().theme(themeId).filter(course::complete);
        return theme.isPresent() && !course.express()
                ? Step.to(course.session().at(new Place.Ending(themeId)))
                : stale(course);
    }

    private static Step theme(Course course, String themeId, Place place) {
        return course.scope().theme(themeId).isPresent()
                ? Step.to(course.session().at(place))
                : stale(course);
    }

    /** Goes to {@code place} if that affirmation is the one shown. */
    private static Step at(Course course, String affirmationId, Place place) {
        boolean shown = course.session()
                .place()
                .affirmation()
                .filter(affirmationId::equals)
                .isPresent();
        return shown ? Step.to(course.session().at(place)) : stale(course);
    }

    private static Step begun(Course course, Place place) {
        return course.session().mode().isPresent() ? Step.to(course.session().at(place)) : notYet(course);
    }

    private static Step finished(Course course, Place place) {
        return course.finished() ? Step.to(course.session().at(place)) : notYet(course);
    }

    private static Step onward(Session session, Survey survey) {
        return Step.to(session.at(Course.of(session, survey).next()));
    }

    private static Step stale(Course course) {
        return Step.to(course.session(), new Notice.Stale());
    }

    private static Step notYet(Course course) {
        return Step.to(course.session(), new Notice.NothingYet());
    }

    private static boolean scoped(Course course, String affirmationId) {
        return course.scope().affirmation(affirmationId).isPresent();
    }

    private Edition newest(Course course) {
        return catalog.newest(course.session().edition().id())
                .orElse(course.survey())
                .questionnaire()
                .edition();
    }
}
