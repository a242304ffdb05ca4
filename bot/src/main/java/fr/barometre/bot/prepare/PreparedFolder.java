package fr.barometre.bot.prepare;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The folder with the unpacked jar and the cache of what the JVM has learned. */
final class PreparedFolder {
    private static final String JAR = "barometre-bot.jar";
    private static final String CACHE = "barometre-bot.aot";

    private final Path folder;

    PreparedFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** Unpacks {@code jar}, since a cache covers plain jars only, not those within another. */
    void unpack(Path jar) throws PrepareFailed, IOException, InterruptedException {
        Run.toItsEnd(List.of(
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--destination",
                folder.toString(),
                "--application-filename",
                JAR));
    }

    /** Takes out of it what can be taken, so that it can be filled at the next try. Never throws. */
    void empty() {
        for (File entry : Objects.requireNonNullElse(folder.toFile().listFiles(), new File[0])) {
            FileSystemUtils.deleteRecursively(entry);
        }
    }

    /** Lets the bot serve a survey and write the cache at its end. Returns how many answers were given. */
    int train() throws PrepareFailed, IOException, InterruptedException {
        Path cache = folder.resolve(CACHE);
        int answers;
        try (Run run = start(List.of("-XX:AOTCacheOutput=" + cache));
                Walk walk = new Walk(run.page())) {
            answers = walk.toTheSummary();
        }
        if (!Files.isRegularFile(cache)) {
            throw new PrepareFailed("The JVM wrote no cache. Look whether the disk has 300 MB left, and try again.");
        }
        return answers;
    }

    /** Starts the bot, and returns how long it takes until the page is there. */
    Duration firstPage(List<String> options) throws PrepareFailed, IOException, InterruptedException {
        long begin = System.nanoTime();
        try (Run run = start(options);
                Walk walk = new Walk(run.page())) {
            walk.look();
            return Duration.ofNanos(System.nanoTime() - begin);
        }
    }

    /** Returns what makes the JVM use the cache. */
    List<String> options() {
        return List.of("-XX:AOTCache=" + folder.resolve(CACHE));
    }

    /** Returns how the bot is started from here. */
    String command() {
        return "java " + String.join(" ", PrepareCommand.OPTIONS) + " " + String.join(" ", options()) + " -jar "
                + folder.resolve(JAR);
    }

    private Run start(List<String> options) throws IOException {
        return Run.start(
                folder.resolve(JAR),
                Stream.of(PrepareCommand.OPTIONS, options).flatMap(List::stream).toList());
    }
}
