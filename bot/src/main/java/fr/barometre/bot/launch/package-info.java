/** The way in for any JVM that can load a class of Java 17. */
@org.jspecify.annotations.NullMarked
package fr.barometre.bot.launch;
