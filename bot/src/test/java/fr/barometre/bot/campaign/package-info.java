@org.jspecify.annotations.NullMarked
package fr.barometre.bot.campaign;
