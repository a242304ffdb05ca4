package fr.barometre.bot.conversation;

import fr.barometre.bot.questionnaire.Survey;
import fr.barometre.bot.text.Language;
import fr.barometre.scoring.Affirmation;
import fr.barometre.scoring.Answer;
import fr.barometre.scoring.Level;
import fr.barometre.scoring.NoOpinion;
import fr.barometre.scoring.Theme;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads typed text: a command anywhere, an answer where one is asked, an initiative at the end of a theme. */
final class TypedReader {
    private static final Pattern DIGIT =
            Pattern.compile("(?:niveau |level )?([0-9])(?: ?(?:/|sur|out of|on) ?5)?(?: ?[·.:)–-] ?(.*))?");

    private final Vocabulary vocabulary;

    TypedReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Typed read(String text, Course course) {
        String plain = Plain.of(text);
        Optional<Typed> command = vocabulary.read(plain).flatMap(word -> command(word, course));
        return command.orElseGet(() -> answer(text, plain, course));
    }

    private Optional<Typed> command(Word word, Course course) {
        Session session = course.session();
        return switch (word) {
            case START -> Optional.of(new Typed.Greeting());
            case BEGIN -> means(session.mode().isEmpty() ? Action.Go.BEGIN_FULL : onward(course));
            case EXPRESS -> means(Action.Go.BEGIN_EXPRESS);
            case YES -> means(yes(course));
            case NO -> means(no(session.place()));
            case HELP -> Optional.of(help(session.place()));
            case BACK -> back(course).map(Typed.Means::new);
            case PAUSE -> means(Action.Go.PAUSE);
            case RESUME -> means(onward(course));
            case SKIP -> skip(session.place());
            case CORRECT -> means(Action.Go.CORRECT);
            case PROGRESS -> means(Action.Go.PROGRESS);
            case LANGUAGE -> means(new Action.Speak(session.language().other()));
            case FRENCH -> means(new Action.Speak(Language.FR));
            case ENGLISH -> means(new Action.Speak(Language.EN));
            case MY_DATA -> means(Action.Go.MY_DATA);
            case ERASE -> means(Action.Go.ERASE);
            case RESTART -> means(Action.Go.RESTART);
            case SUMMARY -> means(Action.Go.SUMMARY);
            case WHY -> means(Action.Go.WHY);
            case OUTSIDE -> outside(course);
            case REPORT -> means(Action.Go.REPORT);
            case CAMPAIGN -> means(Action.Go.CAMPAIGNS);
            case SNAPSHOT -> means(Action.Go.SNAPSHOT);
            case PARTICIPATION -> means(Action.Go.PARTICIPATION);
            case TRANSFER -> means(Action.Go.TRANSFER);
            case REMIND_NOT -> means(Action.Go.REMIND_NOT);
            case REMIND_AGAIN -> means(Action.Go.REMIND_AGAIN);
            case NO_OPINION, ONE, TWO, THREE, FOUR, FIVE -> Optional.empty();
        };
    }

    private static Optional<Typed> means(Action action) {
        return Optional.of(new Typed.Means(action));
    }

    private static Action yes(Course course) {
        return switch (course.session().place()) {
            case Place.Fixed.ERASURE -> Action.Go.ERASE_CONFIRMED;
            case Place.Fixed.RESTART -> Action.Go.RESTART_CONFIRMED;
            case Place.Fixed.WELCOME -> Action.Go.BEGIN_FULL;
            case Place.Fixed.MOVING -> Action.Go.MOVE_CONFIRMED;
            case Place.Planning p -> Action.Go.FOUND_CONFIRMED;
            case Place.OfCampaign o -> new Action.Do(o.campaign(), o.page());
            case Place.Leaving l -> new Action.LeaveConfirmed(l.campaign());
            default -> onward(course);
        };
    }

    private static Action no(Place place) {
        return switch (place) {
            case Place.Fixed.INVITED, Place.Fixed.MOVING -> Action.Go.DECLINE;
            case Place.Planning p -> Action.Go.CAMPAIGNS;
            case Place.OfCampaign o -> new Action.See(o.campaign(), Page.HOME);
            case Place.Leaving l -> Action.Go.PARTICIPATION;
            default -> Action.Go.RESUME;
        };
    }

    /** The button that most people want: into the theme that is shown, or on with the survey. */
    private static Action onward(Course course) {
        boolean atDoor = course.session().place() instanceof Place.Opening
                || course.session().place() instanceof Place.Ending;
        return course.open()
                .filter(a -> atDoor)
                .<Action>map(
                        a -> new Action.Enter(course.scope().themeOf(a.id()).id()))
                .orElse(Action.Go.RESUME);
    }

    private static Typed help(Place place) {
        return place.affirmation()
                .<Typed>map(id -> new Typed.Means(new Action.Help(id)))
                .orElseGet(Typed.AsksForCommands::new);
    }

    private static Optional<Typed> skip(Place place) {
        return place instanceof Place.Asking a
                ? means(new Action.Skip(a.part()))
                : place instanceof Place.Ending ? means(Action.Go.RESUME) : Optional.empty();
    }

    private static Optional<Typed> outside(Course course) {
        return switch (course.session().place()) {
            case Place.Opening o -> means(new Action.Outside(o.themeId()));
            case Place.ThemeCorrection c -> means(new Action.Outside(c.themeId()));
            case Place.Ending e -> course.untouchedNext().flatMap(t -> means(new Action.Outside(t.id())));
            default -> Optional.empty();
        };
    }

    private static Optional<Action> back(Course course) {
        return switch (course.session().place()) {
            case Place.Question q -> Optional.of(new Action.Previous(q.affirmationId()));
            case Place.Help h -> Optional.of(new Action.Show(h.affirmationId()));
            case Place.Ending e ->
                course.scope().theme(e.themeId()).map(t -> show(t.affirmations().getLast()));
            case Place.Opening o -> lastBefore(course, o.themeId()).map(TypedReader::show);
            case Place.ThemeCorrection c -> Optional.of(Action.Go.CORRECT);
            case Place.ThemeDetail d -> Optional.of(Action.Go.DETAIL);
            case Place.Asking a -> Optional.of(Action.Go.PROFILE);
            case Place.Planning p -> Optional.of(Action.Go.CAMPAIGNS);
            case Place.OfCampaign o ->
                Optional.of(o.page() == Page.HOME ? Action.Go.CAMPAIGNS : new Action.See(o.campaign(), Page.HOME));
            case Place.Leaving l -> Optional.of(Action.Go.PARTICIPATION);
            case Place.Fixed f -> Optional.of(Action.Go.RESUME);
        };
    }

    private static Action show(Affirmation affirmation) {
        return new Action.Show(affirmation.id());
    }

    private static Optional<Affirmation> lastBefore(Course course, String themeId) {
        return course.scope()
                .theme(themeId)
                .map(Theme::affirmations)
                .flatMap(all -> course.before(all.getFirst().id()));
    }

    private Typed answer(String text, String plain, Course course) {
        return switch (course.session().place()) {
            case Place.Question q -> rated(plain, q.affirmationId(), course.survey());
            case Place.Help h -> rated(plain, h.affirmationId(), course.survey());
            case Place.Asking a -> told(plain, a.part());
            case Place.Ending e ->
                level(plain, course.survey()).isPresent() || plain.isEmpty()
                        ? new Typed.Unknown()
                        : new Typed.InitiativeText(text);
            case Place.Opening o -> new Typed.Unknown();
            case Place.ThemeDetail d -> new Typed.Unknown();
            case Place.ThemeCorrection c ->
                course.scope()
                        .theme(c.themeId())
                        .flatMap(t -> chosen(plain, t.affirmations()))
                        .<Typed>map(a -> new Typed.Means(show(a)))
                        .orElseGet(Typed.Unknown::new);
            case Place.Planning p -> planned(plain, p.part());
            case Place.OfCampaign o ->
                o.page() == Page.RENAME ? new Typed.CampaignName(o.campaign()) : new Typed.Unknown();
            case Place.Leaving l -> new Typed.Unknown();
            case Place.Fixed f -> listed(f, plain, course);
        };
    }

    private Typed planned(String plain, DraftPart part) {
        return switch (part) {
            case NAME, LAST_DAY -> new Typed.PlanPart(part);
            case KIND ->
                choice(plain, ProfilePart.KIND)
                        .<Typed>map(c -> new Typed.Means(new Action.Plan(c)))
                        .orElseGet(Typed.Unknown::new);
            case POPULATION ->
                choice(plain, ProfilePart.POPULATION)
                        .<Typed>map(c -> new Typed.Means(new Action.Plan(c)))
                        .orElseGet(Typed.Unknown::new);
            case QUESTIONNAIRE, CONFIRMATION -> new Typed.Unknown();
        };
    }

    private Optional<ProfileAnswer> choice(String plain, ProfilePart part) {
        return chosen(plain, part.choices()).or(() -> vocabulary.choice(part, plain));
    }

    private Typed listed(Place.Fixed place, String plain, Course course) {
        if (place == Place.Fixed.PAUSED) {
            return new Typed.Greeting();
        }
        if (place == Place.Fixed.INVITED) {
            return choice(plain, ProfilePart.ROLE)
                    .<Typed>map(c -> new Typed.Means(new Action.Join((Role) c)))
                    .orElseGet(Typed.Unknown::new);
        }
        return Optional.of(plain)
                .filter(p -> place == Place.Fixed.CORRECTION)
                .flatMap(p -> chosen(p, course.scope().themes()))
                .<Typed>map(t -> new Typed.Means(new Action.CorrectTheme(t.id())))
                .orElseGet(Typed.Unknown::new);
    }

    /** The item of a list whose number was typed. */
    private static <T> Optional<T> chosen(String plain, List<T> items) {
        return digit(plain)
                .filter(d -> d.rest().isEmpty() && d.value() >= 1 && d.value() <= items.size())
                .map(d -> items.get(d.value() - 1));
    }

    private Typed rated(String plain, String affirmationId, Survey survey) {
        return level(plain, survey)
                .<Typed>map(answer -> new Typed.Means(new Action.Rate(affirmationId, answer)))
                .orElseGet(Typed.Unknown::new);
    }

    private Typed told(String plain, ProfilePart part) {
        return choice(plain, part)
                .<Typed>map(c -> new Typed.Means(new Action.Tell(c)))
                .orElseGet(Typed.Unknown::new);
    }

    private Optional<Answer> level(String plain, Survey survey) {
        Optional<Answer> word = vocabulary.read(plain).flatMap(TypedReader::number);
        return word.or(() -> numbered(plain, survey)).or(() -> named(plain, survey));
    }

    private static Optional<Answer> number(Word word) {
        return switch (word) {
            case ONE -> Optional.of(Level.of(1));
            case TWO -> Optional.of(Level.of(2));
            case THREE -> Optional.of(Level.of(3));
            case FOUR -> Optional.of(Level.of(4));
            case FIVE -> Optional.of(Level.of(5));
            case NO_OPINION -> Optional.of(NoOpinion.NO_OPINION);
            default -> Optional.empty();
        };
    }

    /** A digit, alone or before the label that it belongs to. */
    private static Optional<Answer> numbered(String plain, Survey survey) {
        return digit(plain)
                .filter(d -> d.value() >= 1 && d.value() <= 5)
                .filter(d -> labels(survey, Level.of(d.value())).anyMatch(l -> l.startsWith(d.rest())))
                .map(d -> Level.of(d.value()));
    }

    /** The beginning of one label, and of no other. */
    private static Optional<Answer> named(String plain, Survey survey) {
        if (plain.length() < 3) {
            return Optional.empty();
        }
        List<Level> levels = Arrays.stream(Level.values())
                .filter(level -> labels(survey, level).anyMatch(l -> l.startsWith(plain)))
                .toList();
        return levels.size() == 1 ? Optional.of(levels.getFirst()) : Optional.empty();
    }

    private static Stream<String> labels(Survey survey, Level level) {
        return Arrays.stream(Language.values())
                .map(language -> Plain.of(survey.name(level).in(language)));
    }

    private static Optional<Digit> digit(String plain) {
        Matcher matcher = DIGIT.matcher(plain);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String rest = matcher.group(2);
        return Optional.of(new Digit(matcher.group(1).charAt(0) - '0', rest == null ? "" : rest));
    }

    private record Digit(int value, String rest) {}
}
