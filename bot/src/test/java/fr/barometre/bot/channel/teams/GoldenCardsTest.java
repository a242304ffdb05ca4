package fr.barometre.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.barometre.bot.screen.Reply;
import fr.barometre.bot.text.Language;
import fr.barometre.bot.text.PublishedTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind of card as it was looked at by eye. {@code -Dcards=rewrite} rewrites them, to be looked at before they are
 * committed; it is refused where {@code CI} is set.
 */
class GoldenCardsTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "teams", "cards");
    private static final Map<String, Reply> FRENCH = CardGallery.of(Language.FR);
    private static final Map<String, Reply> ENGLISH = CardGallery.of(Language.EN);
    private static final Set<String> ALSO_IN_ENGLISH = Set.of(
            "welcome", "question-answered", "ending-initiative", "summary", "data", "campaign-snapshot", "planning");

    static Stream<String> names() {
        return Stream.concat(FRENCH.keySet().stream(), ALSO_IN_ENGLISH.stream().map(name -> name + ".en"))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("names")
    void drawsTheCardThatWasLookedAt(String name) throws IOException {
        Path file = FOLDER.resolve(name + ".json");
        String drawn = written(card(name));
        if (rewriting()) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, drawn);
        }
        assertThat(file).exists();
        assertThat(drawn).isEqualTo(Files.readString(file));
    }

    @Test
    void everyGoldenCardIsDrawn() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(f -> f.getFileName().toString().replace(".json", "")))
                    .containsExactlyInAnyOrderElementsOf(names().toList());
        }
    }

    private static ObjectNode card(String name) {
        Reply reply = name.endsWith(".en") ? reply(ENGLISH, name.substring(0, name.length() - 3)) : reply(FRENCH, name);
        Optional<String> picture =
                reply.screen().attachment().map(a -> "https://barometre.example/teams/" + name + ".png");
        return new TeamsCards(PublishedTexts.read())
                .card(reply.screen(), reply.language(), reply.notice().orElse(""), true, picture);
    }

    private static Reply reply(Map<String, Reply> replies, String name) {
        return Optional.ofNullable(replies.get(name)).orElseThrow();
    }

    private static String written(ObjectNode card) throws IOException {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(lines);
        printer.indentArraysWith(lines);
        return new ObjectMapper().writer(printer).writeValueAsString(card) + "\n";
    }

    private static boolean rewriting() {
        boolean asked = "rewrite".equals(System.getProperty("cards"));
        if (asked && System.getenv("CI") != null) {
            throw new AssertionError("Golden cards are not rewritten in CI.");
        }
        return asked;
    }
}
