package fr.barometre.bot.benchmark;

import fr.barometre.bot.BarometreApplication;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The whole bot in a process of its own, with Telegram by webhook.
 *
 * @param port where it takes updates
 */
public record Bot(Program program, int port) {

    /** Starts one that uses the Redis and the Bot API at these addresses, and waits until it takes updates. */
    public static Bot start(String redisUrl, String apiUrl, Path folder, List<String> options) throws IOException {
        Program program = Program.start(
                BarometreApplication.class,
                options,
                List.of(
                        "--server.port=0",
                        "--spring.data.redis.url=" + redisUrl,
                        "--barometre.data=" + folder,
                        "--barometre.pseudonym-key=" + "A".repeat(43) + "=",
                        "--barometre.public-url=https://barometre.example.fr",
                        "--barometre.telegram.token=" + Respondents.TOKEN,
                        "--barometre.telegram.api-url=" + apiUrl,
                        "--barometre.telegram.webhook-secret=" + Respondents.SECRET));
        String line = program.await("Tomcat started on port");
        return new Bot(program, Integer.parseInt(line.replaceAll("^.*on port (\\d+).*$", "$1")));
    }
}
