package fr.barometre.bot.benchmark;

import fr.barometre.bot.BarometreApplication;
import fr.barometre.bot.prepare.PrepareCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The whole bot in a process of its own, with Telegram by webhook.
 *
 * @param port where it takes updates
 */
public record Bot(Program program, int port) {

    /** The options of the JVM that the README names. */
    public static final List<String> OPTIONS = PrepareCommand.OPTIONS;

    /** What Telegram shows with every update. */
    public static final String SECRET = Respondents.SECRET;

    /** Starts one that uses the Redis and the Bot API at these addresses, and waits until it takes updates. */
    public static Bot start(String redisUrl, String apiUrl, Path folder, List<String> options, String... settings)
            throws IOException {
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("--spring.data.redis.url=" + redisUrl);
        return start(all, apiUrl, folder, options);
    }

    /** Starts one with {@code settings}, which name the Redis, and waits until it takes updates. */
    public static Bot start(List<String> settings, String apiUrl, Path folder, List<String> options)
            throws IOException {
        return ready(Program.start(BarometreApplication.class, options, arguments(settings, apiUrl, folder)));
    }

    /** Starts one from a folder of the verb {@code prepare}, as that says to. */
    static Bot startPrepared(Path filled, String redisUrl, String apiUrl, Path folder) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Program.java());
        command.addAll(OPTIONS);
        command.add("-XX:AOTCache=" + filled.resolve("barometre-bot.aot"));
        command.addAll(List.of("-jar", filled.resolve("barometre-bot.jar").toString()));
        command.addAll(arguments(List.of("--spring.data.redis.url=" + redisUrl), apiUrl, folder));
        return ready(Program.start(command));
    }

    private static Bot ready(Program program) throws IOException {
        String line = program.await("Tomcat started on port");
        return new Bot(program, Integer.parseInt(line.replaceAll("^.*on port (\\d+).*$", "$1")));
    }

    private static List<String> arguments(List<String> settings, String apiUrl, Path folder) {
        List<String> arguments = new ArrayList<>(settings);
        arguments.addAll(List.of(
                "--server.port=0",
                "--barometre.data=" + folder,
                "--barometre.pseudonym-key=" + "A".repeat(43) + "=",
                "--barometre.public-url=https://barometre.example.fr",
                "--barometre.telegram.token=" + Respondents.TOKEN,
                "--barometre.telegram.api-url=" + apiUrl,
                "--barometre.telegram.webhook-secret=" + SECRET));
        return arguments;
    }
}
