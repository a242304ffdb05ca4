package fr.barometre.bot.launch;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The main class of the jar. It is compiled for Java 17, so that a JVM older than the bot needs hands over to a newer
 * one of the machine, or says what is missing, and not that a class has a wrong version. It names the application by
 * reflection, for the same reason.
 */
public final class Launcher {
    private static final int OLDEST = 21;
    private static final String APPLICATION = "fr.barometre.bot.BarometreApplication";

    private Launcher() {}

    public static void main(String[] args) throws Throwable {
        if (Runtime.version().feature() < OLDEST) {
            System.exit(handOver(args));
        }
        try {
            Class.forName(APPLICATION).getMethod("main", String[].class).invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static int handOver(String[] args) throws Exception {
        int inHand = Runtime.version().feature();
        Optional<NewerJava> newer = NewerJava.find(
                OLDEST,
                Optional.ofNullable(System.getenv("JAVA_HOME")).map(Path::of),
                Path.of(System.getProperty("java.home")));
        if (newer.isEmpty()) {
            System.err.println("This bot needs Java " + OLDEST + " or newer, and this is Java " + inHand
                    + ": install a newer one, for example Temurin 25, or set JAVA_HOME to one.");
            return 1;
        }
        return newer.get().run(System.getProperty("java.class.path"), args);
    }
}
