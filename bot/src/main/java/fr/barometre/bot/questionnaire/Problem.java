package fr.barometre.bot.questionnaire;

/**
 * One thing wrong in a questionnaire's file.
 *
 * @param path where, such as {@code themes[4].affirmations[2].id}; empty for the file as a whole
 * @param advice what is wrong and what to do, as whole sentences
 */
record Problem(String path, String advice) {}
