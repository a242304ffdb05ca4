package fr.barometre.bot.conversation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A campaign being planned: what its founder has said so far.
 *
 * @param name of the collectivité, at most {@value #NAME_LIMIT} characters
 * @param questionnaire id of the questionnaire
 * @param lastDay the last day on which responses count
 */
public record Draft(
        Optional<String> name,
        Optional<Kind> kind,
        Optional<Population> population,
        Optional<String> questionnaire,
        Optional<LocalDate> lastDay) {

    /** The most characters of a collectivité's name. */
    public static final int NAME_LIMIT = 80;

    /** A plan of which nothing is said yet. */
    public static final Draft EMPTY =
            new Draft(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Draft named(String text) {
        return new Draft(Optional.of(text), kind, population, questionnaire, lastDay);
    }

    public Draft of(Kind told) {
        return new Draft(name, Optional.of(told), population, questionnaire, lastDay);
    }

    public Draft of(Population told) {
        return new Draft(name, kind, Optional.of(told), questionnaire, lastDay);
    }

    public Draft asking(String questionnaireId) {
        return new Draft(name, kind, population, Optional.of(questionnaireId), lastDay);
    }

    public Draft until(LocalDate day) {
        return new Draft(name, kind, population, questionnaire, Optional.of(day));
    }

    /** Returns the first thing that is yet to be said; what is to be confirmed if nothing is. */
    public DraftPart next() {
        if (name.isEmpty()) {
            return DraftPart.NAME;
        }
        if (kind.isEmpty()) {
            return DraftPart.KIND;
        }
        if (population.isEmpty()) {
            return DraftPart.POPULATION;
        }
        if (questionnaire.isEmpty()) {
            return DraftPart.QUESTIONNAIRE;
        }
        return lastDay.isEmpty() ? DraftPart.LAST_DAY : DraftPart.CONFIRMATION;
    }
}
