/** The verb that prepares a folder from which the bot starts in a fraction of the time. */
@org.jspecify.annotations.NullMarked
package fr.barometre.bot.prepare;
