/** The way in for any JVM that can load a class of Java 17. */
package fr.barometre.bot.launch;
