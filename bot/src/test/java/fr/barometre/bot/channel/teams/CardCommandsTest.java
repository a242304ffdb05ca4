package fr.barometre.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;

import fr.barometre.bot.conversation.Action.Go;
import fr.barometre.bot.questionnaire.PublishedSurveys;
import fr.barometre.bot.screen.Reply;
import fr.barometre.bot.text.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands that Teams offers beside the field for messages: each is a word that the conversation understands. */
class CardCommandsTest {
    private static final Path FOLDER = Path.of("..", "config", "teams");
    private static final List<String> SCREENS =
            List.of("return", "progress", "correction", "summary", "paused", "help", "question", "data", "erasure");

    static Stream<Map.Entry<String, String>> commands() {
        List<Map.Entry<String, String>> commands = new ArrayList<>();
        JsonNode french = read("manifest.json").at("/bots/0/commandLists/0/commands");
        JsonNode english = read("en.json");
        assertThat(french).hasSameSizeAs(SCREENS);
        for (int i = 0; i < SCREENS.size(); i++) {
            String key = "bots[0].commandLists[0].commands[" + i + "].title";
            commands.add(Map.entry(french.at("/" + i + "/title").asString(""), SCREENS.get(i)));
            commands.add(Map.entry(english.path(key).asString(""), SCREENS.get(i)));
        }
        return commands.stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void leadsWhereItSays(Map.Entry<String, String> command) {
        CardWalk walk = new CardWalk(PublishedSurveys.catalog(), Language.FR, reply -> {});
        walk.press(Go.BEGIN_FULL);
        String screen = command.getValue();
        walk.answer(screen.equals("summary") ? "3".repeat(46) : "34");

        Reply reply = walk.write(command.getKey());

        assertThat(reply.screen().name()).isEqualTo(screen);
    }

    private static JsonNode read(String name) {
        return JsonMapper.shared().readTree(FOLDER.resolve(name).toFile());
    }
}
