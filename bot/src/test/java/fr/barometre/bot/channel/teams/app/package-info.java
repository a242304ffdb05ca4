@org.jspecify.annotations.NullMarked
package fr.barometre.bot.channel.teams.app;
