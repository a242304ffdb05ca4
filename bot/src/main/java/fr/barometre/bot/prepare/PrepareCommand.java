package fr.barometre.bot.prepare;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The verb {@code prepare}: unpacks the jar, lets it serve one survey, and keeps what the JVM has learned in a cache
 * (<a href="https://openjdk.org/jeps/514">JEP 514</a>, <a href="https://openjdk.org/jeps/515">JEP 515</a>), with which
 * the bot starts faster.
 */
public final class PrepareCommand {
    /** The first argument, by which the application knows this command. */
    public static final String VERB = "prepare";

    /**
     * What the JVM is told at every start, here as in the README: a cache serves those options that it was made with.
     */
    public static final List<String> OPTIONS = List.of(
            "-Xms56m",
            "-Xmn24m",
            "-XX:SurvivorRatio=4",
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:CompileThresholdScaling=2",
            "-XX:TrimNativeHeapInterval=5000");

    private static final int PREPARED = 0;
    private static final int FAULTY = 1;
    private static final int MISUSED = 2;

    /** The oldest Java that makes such a cache in one step, and keeps profiles in it. */
    private static final int OLDEST = 25;

    private static final String TO = "--to=";

    private static final String USAGE = """
            Usage: java -jar barometre-bot.jar prepare [--to=prepared]

            --to  the folder to fill, which must not hold anything yet

            It ends with 0 if the folder is ready, with 1 if something must be put right, with 2 if it was called otherwise.""";

    private final int java;
    private final Path jar;
    private final PrintStream out;
    private final PrintStream err;

    /** Creates the command for the Java and the jar that it runs with. */
    public PrepareCommand(PrintStream out, PrintStream err) {
        this(Runtime.version().feature(), Path.of(System.getProperty("java.class.path")), out, err);
    }

    PrepareCommand(int java, Path jar, PrintStream out, PrintStream err) {
        this.java = java;
        this.jar = jar;
        this.out = out;
        this.err = err;
    }

    /** Does what {@code args} say, and returns the exit status. */
    public int run(String... args) {
        if (args.length > 2 || (args.length == 2 && !args[1].startsWith(TO))) {
            err.println(USAGE);
            return MISUSED;
        }
        Path folder = Path.of(args.length == 2 ? args[1].substring(TO.length()) : "prepared");
        try {
            check(folder);
            prepare(new PreparedFolder(folder));
            return PREPARED;
        } catch (PrepareFailed | IOException e) {
            err.println(folder + ": " + e.getMessage());
            return FAULTY;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAULTY;
        }
    }

    private void check(Path folder) throws PrepareFailed, IOException {
        if (java < OLDEST) {
            throw new PrepareFailed("This is Java " + java + ", and the cache needs Java " + OLDEST
                    + " or newer, here and where the bot will run. Call a newer one by its path.");
        }
        if (!jar.toString().endsWith(".jar")) {
            throw new PrepareFailed("Only the jar can be prepared. Build it with mvn package, and call it with -jar.");
        }
        if (Files.exists(folder)) {
            try (var entries = Files.list(folder)) {
                if (entries.findAny().isPresent()) {
                    throw new PrepareFailed("It is not empty. Remove it, or name another folder with --to.");
                }
            }
        }
    }

    private void prepare(PreparedFolder folder) throws PrepareFailed, IOException, InterruptedException {
        boolean ready = false;
        try {
            fill(folder);
            ready = true;
        } finally {
            if (!ready) {
                folder.empty();
            }
        }
    }

    private void fill(PreparedFolder folder) throws PrepareFailed, IOException, InterruptedException {
        out.println("Unpacking the jar, and letting it serve one survey: half a minute or so.");
        folder.unpack(jar);
        int answers = folder.train();
        out.println("Trained with a survey of " + answers + " answers. Measuring.");
        Duration without = folder.firstPage(List.of());
        Duration with = folder.firstPage(folder.options());
        out.printf(
                "First page after %.1f s with the cache, %.1f s without.%n",
                with.toMillis() / 1000.0, without.toMillis() / 1000.0);
        out.println("Start the bot with:\n" + folder.command());
        out.println("The cache holds for this very Java. With another one, or another jar, prepare again.");
    }
}
