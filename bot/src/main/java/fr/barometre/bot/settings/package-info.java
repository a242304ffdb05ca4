/** What the operator has set, and how every fault of it is told at once at the start. */
@org.jspecify.annotations.NullMarked
package fr.barometre.bot.settings;
