package fr.barometre.scoring;

/** What a respondent says of one affirmation: one of the five levels, or that they have no opinion. */
public sealed interface Answer permits Level, NoOpinion {}
