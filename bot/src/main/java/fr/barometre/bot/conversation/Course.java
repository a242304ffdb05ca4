package fr.barometre.bot.conversation;

import fr.barometre.bot.questionnaire.Survey;
import fr.barometre.scoring.Affirmation;
import fr.barometre.scoring.Answer;
import fr.barometre.scoring.Answers;
import fr.barometre.scoring.NoOpinion;
import fr.barometre.scoring.Questionnaire;
import fr.barometre.scoring.Theme;
import java.util.List;
import java.util.Optional;

/**
 * How far a respondent has come: everything that follows from a session and its questionnaire.
 *
 * @param scope the affirmations that the respondent takes: all, or the express ones
 * @param answers the answers that count, with no opinion throughout the themes outside the remit
 */
public record Course(Session session, Survey survey, Questionnaire scope, Answers answers) {

    /** Returns the course of {@code session}, which must have begun with {@code survey}. */
    public static Course of(Session session, Survey survey) {
        Questionnaire all = survey.questionnaire();
        boolean express = session.mode().filter(m -> m == Mode.EXPRESS).isPresent();
        Answers answers = session.given();
        for (String theme : session.outside()) {
            answers = withoutOpinion(answers, all.theme(theme));
        }
        return new Course(session, survey, express ? all.express() : all, answers);
    }

    private static Answers withoutOpinion(Answers answers, Optional<Theme> theme) {
        Answers result = answers;
        for (Affirmation affirmation : theme.map(Theme::affirmations).orElse(List.of())) {
            result = result.with(affirmation.id(), NoOpinion.NO_OPINION);
        }
        return result;
    }

    public boolean express() {
        return session.mode().filter(m -> m == Mode.EXPRESS).isPresent();
    }

    public Optional<Answer> answer(String affirmationId) {
        return answers.of(affirmationId);
    }

    /** Returns how many affirmations of the scope have an answer. */
    public int answered() {
        return (int) scope.affirmations().stream().filter(this::isAnswered).count();
    }

    /** Returns the first affirmation of the scope without an answer; empty once the survey is finished. */
    public Optional<Affirmation> open() {
        return scope.affirmations().stream().filter(a -> !isAnswered(a)).findFirst();
    }

    /** Returns whether the respondent has begun and nothing is open. */
    public boolean finished() {
        return session.mode().isPresent() && open().isEmpty();
    }

    /** Returns the first affirmation of {@code theme} without an answer. */
    public Optional<Affirmation> open(Theme theme) {
        return theme.affirmations().stream().filter(a -> !isAnswered(a)).findFirst();
    }

    public boolean complete(Theme theme) {
        return open(theme).isEmpty();
    }

    /** Returns whether no affirmation of {@code theme} has an answer. */
    public boolean untouched(Theme theme) {
        return theme.affirmations().stream().noneMatch(this::isAnswered);
    }

    /** Returns the affirmation before that one in the scope; empty for the first. */
    public Optional<Affirmation> before(String affirmationId) {
        List<Affirmation> all = scope.affirmations();
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i).id().equals(affirmationId)) {
                return Optional.of(all.get(i - 1));
            }
        }
        return Optional.empty();
    }

    /** Returns the theme of the first open affirmation, if the respondent has not seen anything of it. */
    public Optional<Theme> untouchedNext() {
        return open().map(a -> scope.themeOf(a.id())).filter(this::untouched);
    }

    /** Returns where the survey goes on: what is asked next, or the summary. */
    public Place next() {
        if (session.mode().isEmpty()) {
            return Place.Fixed.WELCOME;
        }
        if (session.profile().next().isPresent()) {
            return new Place.Asking(session.profile().next().get());
        }
        Optional<Affirmation> open = open();
        if (open.isEmpty()) {
            return Place.Fixed.SUMMARY;
        }
        Theme theme = scope.themeOf(open.get().id());
        return !express() && untouched(theme)
                ? new Place.Opening(theme.id())
                : new Place.Question(open.get().id());
    }

    private boolean isAnswered(Affirmation affirmation) {
        return answers.of(affirmation.id()).isPresent();
    }
}
