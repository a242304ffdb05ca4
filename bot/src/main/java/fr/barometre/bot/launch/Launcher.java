package fr.barometre.bot.launch;

import java.lang.reflect.InvocationTargetException;

/**
 * The main class of the jar. It is compiled for Java 17, so that a JVM older than the bot needs says what is missing,
 * and not that a class has a wrong version. It names the application by reflection, for the same reason.
 */
public final class Launcher {
    private static final int OLDEST = 21;
    private static final String APPLICATION = "fr.barometre.bot.BarometreApplication";

    private Launcher() {}

    public static void main(String[] args) throws Throwable {
        int found = Runtime.version().feature();
        if (found < OLDEST) {
            System.err.println("This bot needs Java " + OLDEST + " or newer, and this is Java " + found
                    + ": install a newer one, for example Temurin 25, or set JAVA_HOME to one and start"
                    + " \"$JAVA_HOME/bin/java\" -jar.");
            System.exit(1);
        }
        try {
            Class.forName(APPLICATION).getMethod("main", String[].class).invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
