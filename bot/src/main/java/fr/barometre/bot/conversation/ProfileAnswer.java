package fr.barometre.bot.conversation;

/** One answer about the respondent, never asked twice and never required. */
public sealed interface ProfileAnswer permits Role, Kind, Population {}
