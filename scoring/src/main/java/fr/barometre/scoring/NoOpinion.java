package fr.barometre.scoring;

/**
 * The answer beside the five levels: the subject may lie outside the remit of the collectivité, or be unknown to the
 * respondent. It has no weight in any mean.
 */
public enum NoOpinion implements Answer {
    NO_OPINION
}
