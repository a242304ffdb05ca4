/** Experiments that show the promises of the house: what they share, and those that run the whole bot. */
@org.jspecify.annotations.NullMarked
package fr.barometre.bot.experiment;
