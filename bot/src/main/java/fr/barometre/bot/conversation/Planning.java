package fr.barometre.bot.conversation;

import fr.barometre.bot.questionnaire.Catalog;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Planning a campaign, one part after another or with a form, up to its founding. */
final class Planning {
    private static final long MOST_DAYS = 366;

    private final Catalog catalog;
    private final ZoneId zone;

    Planning(Catalog catalog, ZoneId zone) {
        this.catalog = catalog;
        this.zone = zone;
    }

    Step begin(Session session) {
        return on(session, Draft.EMPTY);
    }

    /** Goes on with the first part that is missing. */
    private Step on(Session session, Draft draft) {
        Draft asked = catalog.offered().size() == 1 && draft.questionnaire().isEmpty()
                ? draft.asking(
                        catalog.offered().getFirst().questionnaire().edition().id())
                : draft;
        return Step.to(session.with(session.ties().planning(asked)).at(new Place.Planning(asked.next())));
    }

    Step tell(Session session, ProfileAnswer answer) {
        if (!planning(session)) {
            return stale(session);
        }
        return switch (answer) {
            case Kind kind -> on(session, draft(session).of(kind));
            case Population population -> on(session, draft(session).of(population));
            case Role role -> stale(session);
        };
    }

    Step ask(Session session, String questionnaireId) {
        return planning(session) && offered(questionnaireId)
                ? on(session, draft(session).asking(questionnaireId))
                : stale(session);
    }

    Step last(Session session, int weeks, Instant now) {
        return planning(session) ? on(session, draft(session).until(today(now).plusWeeks(weeks))) : stale(session);
    }

    /** Asks one part anew. */
    Step again(Session session, DraftPart part) {
        return planning(session) ? Step.to(session.at(new Place.Planning(part))) : stale(session);
    }

    /** Takes what was typed for the part that is asked: a name or a date. */
    Step type(Session session, DraftPart part, String text, Instant now) {
        Optional<Draft> next = Optional.empty();
        if (part == DraftPart.NAME) {
            next = PlanText.name(text).map(draft(session)::named);
        } else if (part == DraftPart.LAST_DAY) {
            next = PlanText.day(text).filter(day -> possible(day, now)).map(draft(session)::until);
        }
        return next.map(draft -> on(session, draft))
                .orElseGet(() -> Step.to(session, new Notice.PlanFaults(List.of(part))));
    }

    /** Takes a whole form: founds the campaign if every part is good, and says at once which are not. */
    Step fill(Session session, Map<String, String> fields, Moment moment) {
        if (!planning(session)) {
            return stale(session);
        }
        Draft draft = filled(fields, moment.now());
        List<DraftPart> faults = new ArrayList<>();
        draft.name().ifPresentOrElse(n -> {}, () -> faults.add(DraftPart.NAME));
        draft.kind().ifPresentOrElse(k -> {}, () -> faults.add(DraftPart.KIND));
        draft.population().ifPresentOrElse(p -> {}, () -> faults.add(DraftPart.POPULATION));
        draft.questionnaire().ifPresentOrElse(q -> {}, () -> faults.add(DraftPart.QUESTIONNAIRE));
        draft.lastDay().ifPresentOrElse(d -> {}, () -> faults.add(DraftPart.LAST_DAY));
        Session planned = session.with(session.ties().planning(draft)).at(new Place.Planning(draft.next()));
        return faults.isEmpty() ? found(planned, moment) : Step.to(planned, new Notice.PlanFaults(faults));
    }

    private Draft filled(Map<String, String> fields, Instant now) {
        String questionnaire = fields.getOrDefault(
                DraftPart.QUESTIONNAIRE.code(),
                catalog.preferred().questionnaire().edition().id());
        return new Draft(
                field(fields, DraftPart.NAME).flatMap(PlanText::name),
                field(fields, DraftPart.KIND)
                        .flatMap(code -> choice(ProfilePart.KIND, code))
                        .map(Kind.class::cast),
                field(fields, DraftPart.POPULATION)
                        .flatMap(code -> choice(ProfilePart.POPULATION, code))
                        .map(Population.class::cast),
                Optional.of(questionnaire).filter(this::offered),
                field(fields, DraftPart.LAST_DAY).flatMap(PlanText::day).filter(day -> possible(day, now)));
    }

    private static Optional<String> field(Map<String, String> fields, DraftPart part) {
        return Optional.ofNullable(fields.get(part.code()));
    }

    private static Optional<ProfileAnswer> choice(ProfilePart part, String code) {
        return part.choices().stream()
                .filter(choice -> ActionCode.choiceCode(choice).equals(code))
                .findFirst();
    }

    /** Founds what is planned, and shows its page to the founder. */
    Step found(Session session, Moment moment) {
        Draft draft = draft(session);
        if (!session.place().equals(new Place.Planning(DraftPart.CONFIRMATION))
                || draft.next() != DraftPart.CONFIRMATION
                || !possible(draft.lastDay().orElseThrow(), moment.now())) {
            return stale(session);
        }
        Deed found = new Deed.Found(
                moment.fresh(),
                draft.name().orElseThrow(),
                draft.kind().orElseThrow(),
                draft.population().orElseThrow(),
                draft.questionnaire().orElseThrow(),
                end(draft.lastDay().orElseThrow()));
        Session founded =
                session.with(session.ties().planning(Draft.EMPTY)).at(new Place.OfCampaign(moment.fresh(), Page.HOME));
        return new Step.Next(founded, Optional.empty(), List.of(found));
    }

    /** Returns when the day of {@code weeks} from {@code now} is over. */
    Instant end(int weeks, Instant now) {
        return end(today(now).plusWeeks(weeks));
    }

    private Instant end(LocalDate lastDay) {
        return lastDay.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private LocalDate today(Instant now) {
        return now.atZone(zone).toLocalDate();
    }

    private boolean possible(LocalDate day, Instant now) {
        LocalDate today = today(now);
        return !day.isBefore(today) && !day.isAfter(today.plusDays(MOST_DAYS));
    }

    private boolean offered(String questionnaireId) {
        return catalog.offered().stream()
                .anyMatch(s -> s.questionnaire().edition().id().equals(questionnaireId));
    }

    private static Draft draft(Session session) {
        return session.ties().draft();
    }

    private static boolean planning(Session session) {
        return session.place() instanceof Place.Planning;
    }

    private static Step stale(Session session) {
        return Step.to(session, new Notice.Stale());
    }
}
