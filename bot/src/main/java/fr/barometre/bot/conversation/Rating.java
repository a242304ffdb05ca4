package fr.barometre.bot.conversation;

import fr.barometre.scoring.Answer;
import fr.barometre.scoring.Answers;
import fr.barometre.scoring.Maturity;
import fr.barometre.scoring.NoOpinion;
import fr.barometre.scoring.Outcome;
import fr.barometre.scoring.Placement;
import fr.barometre.scoring.Theme;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Records the answer to the affirmation that is shown, for the first time or as a correction. */
final class Rating {
    private Rating() {}

    static Step rate(Course course, String affirmationId, Answer answer) {
        Session session = course.session();
        boolean shown =
                session.place().affirmation().filter(affirmationId::equals).isPresent();
        Optional<Answer> before = course.answer(affirmationId);
        if (!shown) {
            return Step.to(session, before.<Notice>map(Notice.Already::new).orElseGet(Notice.Stale::new));
        }
        Theme theme = course.scope().themeOf(affirmationId);
        Session rated = inside(course, theme.id());
        rated = rated.with(rated.given().with(affirmationId, answer));
        Course after = Course.of(rated, course.survey());
        if (before.isPresent() && !before.get().equals(answer)) {
            return Step.to(rated.at(after.next()), corrected(course, after, theme.id(), before.get(), answer));
        }
        boolean themeDone = before.isEmpty() && !after.express() && after.complete(theme) && !after.finished();
        Place next = themeDone ? new Place.Ending(theme.id()) : after.next();
        return Step.to(rated.at(next), new Notice.Recorded(answer));
    }

    /**
     * A theme outside the remit comes back in when one of its affirmations is rated; the others stay without opinion.
     */
    private static Session inside(Course course, String themeId) {
        Session session = course.session();
        if (!session.outside().contains(themeId)) {
            return session;
        }
        Answers answers = session.given();
        for (var affirmation :
                course.survey().questionnaire().theme(themeId).orElseThrow().affirmations()) {
            answers = answers.with(affirmation.id(), NoOpinion.NO_OPINION);
        }
        Set<String> outside = new HashSet<>(session.outside());
        outside.remove(themeId);
        return session.with(answers).outside(outside);
    }

    private static Notice corrected(Course course, Course after, String themeId, Answer old, Answer now) {
        return new Notice.Corrected(
                old,
                now,
                themeId,
                Maturity.of(course.scope(), course.answers()).theme(themeId),
                Maturity.of(after.scope(), after.answers()).theme(themeId),
                outcome(course),
                outcome(after));
    }

    private static Optional<Outcome> outcome(Course course) {
        return Placement.of(course.scope(), course.answers())
                .filter(p -> !p.provisional())
                .map(Placement::outcome);
    }
}
