package fr.barometre.bot.launch;

import java.io.IOException;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A Java of this machine that is new enough, where the one in hand is not: that of {@code JAVA_HOME}, or else the
 * newest of those installed beside the one in hand.
 */
record NewerJava(Path home, int version) {

    /** Returns the Java to use, or empty if none of at least {@code oldest} was found. */
    static Optional<NewerJava> find(int oldest, Optional<Path> javaHome, Path inHand) {
        Optional<NewerJava> named = javaHome.flatMap(NewerJava::at).filter(java -> java.version >= oldest);
        return named.or(() -> Optional.ofNullable(inHand.getParent()).flatMap(beside -> newest(oldest, beside)));
    }

    private static Optional<NewerJava> newest(int oldest, Path folder) {
        try (Stream<Path> homes = Files.list(folder)) {
            return homes.flatMap(home -> at(home).stream())
                    .filter(java -> java.version >= oldest)
                    .max(Comparator.comparingInt(NewerJava::version));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Reads the version that each Java states in its file {@code release}. */
    private static Optional<NewerJava> at(Path home) {
        Properties release = new Properties();
        try (Reader file = Files.newBufferedReader(home.resolve("release"))) {
            release.load(file);
            String version = release.getProperty("JAVA_VERSION", "").replace("\"", "");
            return Files.isExecutable(program(home))
                    ? Optional.of(
                            new NewerJava(home, Runtime.Version.parse(version).feature()))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Runs {@code jar} with this Java, with the options and arguments of this run, and returns its exit status. */
    int run(String jar, String[] args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program(home).toString()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-jar", jar));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
        return process.waitFor();
    }

    /** Whoever stops this process means the bot: it is told so, and finishes its turns in hand. */
    private static void end(Process process) {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path program(Path home) {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        return home.resolve("bin").resolve(windows ? "java.exe" : "java");
    }
}
