package fr.barometre.scoring;

/**
 * One affirmation of a questionnaire, without its wording: the ideal target that a respondent measures themselves by.
 *
 * @param id under which answers are stored for ever
 * @param express whether it stands for its theme in the express form of the questionnaire
 */
public record Affirmation(String id, boolean express) {

    public Affirmation {
        Ids.checked("an affirmation", id, Ids.LONGEST);
    }
}
