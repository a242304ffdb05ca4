package fr.barometre.bot.prepare;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;

/**
 * The bot in a process of its own, in an empty folder and with nothing of the operator's settings: it must not answer
 * for the real one, nor touch its data. Its output is read on one thread.
 */
final class Run implements AutoCloseable {
    /** What a JVM may need of the environment. */
    private static final Set<String> KEPT = Set.of("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "LD_LIBRARY_PATH");

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    /** Writing the cache takes a while, on a small machine half a minute. */
    private static final long LAST_WORK_SECONDS = 300;

    private static final int TOLD = 20;

    private final Path folder;
    private final Process process;
    private final BufferedReader output;

    private Run(Path folder, List<String> command) throws IOException {
        this.folder = folder;
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().retainAll(KEPT);
        process = builder.start();
        output = process.inputReader();
    }

    /** Starts the bot on any free port of this machine alone, with a Redis of its own. */
    static Run start(Path jar, List<String> options) throws IOException {
        Path folder = Files.createTempDirectory("barometre-prepare");
        List<String> command = java();
        command.addAll(options);
        command.addAll(List.of(
                "-jar", jar.toString(), "--server.port=0", "--server.address=127.0.0.1", "--barometre.data=data"));
        return new Run(folder, command);
    }

    /** Runs a Java with {@code arguments}, which ends by itself. */
    static void toItsEnd(List<String> arguments) throws PrepareFailed, IOException, InterruptedException {
        List<String> command = java();
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = process.inputReader().lines().collect(Collectors.joining("\n"));
        if (process.waitFor() != 0) {
            throw new PrepareFailed("The jar could not be unpacked:\n" + said);
        }
    }

    private static List<String> java() {
        return new ArrayList<>(List.of(ProcessHandle.current()
                .info()
                .command()
                .orElse(Path.of(System.getProperty("java.home"), "bin", "java").toString())));
    }

    /** Waits until the bot serves, and returns where. */
    URI page() throws PrepareFailed, IOException {
        List<String> said = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher port = PORT.matcher(line);
            if (port.find()) {
                Thread.ofVirtual().start(this::readOn);
                return URI.create("http://127.0.0.1:" + port.group(1) + "/");
            }
            said.add(line);
        }
        throw new PrepareFailed("The bot did not start:\n"
                + String.join("\n", said.subList(Math.max(0, said.size() - TOLD), said.size())));
    }

    /** Nobody waits for what it still says; unread, it would stand still. */
    private void readOn() {
        try {
            output.transferTo(Writer.nullWriter());
        } catch (IOException e) {
            // It has ended.
        }
    }

    /** Lets the bot end, and write what it has to write. */
    @Override
    public void close() throws IOException {
        // By its handle, which leaves its output open: it still has to say something while it writes the cache.
        process.toHandle().destroy();
        try {
            if (!process.waitFor(LAST_WORK_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        FileSystemUtils.deleteRecursively(folder);
    }
}
