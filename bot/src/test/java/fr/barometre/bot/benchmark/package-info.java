/** What the bot costs: a driver with a fast Bot API, a floor to compare with, and the tables that they print. */
@org.jspecify.annotations.NullMarked
package fr.barometre.bot.benchmark;
