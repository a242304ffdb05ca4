package fr.barometre.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.barometre.bot.conversation.Action;
import fr.barometre.bot.screen.Block;
import fr.barometre.bot.screen.Button;
import fr.barometre.bot.screen.Button.Look;
import fr.barometre.bot.screen.Reply;
import fr.barometre.bot.screen.Screen;
import fr.barometre.bot.text.Language;
import fr.barometre.bot.text.PublishedTexts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TeamsCardsTest {
    private static final Map<String, Reply> REPLIES = CardGallery.of(Language.FR);

    @Test
    void showsAHeadingAsItIsWritten() {
        JsonNode heading = body(List.of(new Block.Heading("2. *a* _b_ [c](d) {{DATE(e)}} \\", "")), List.of())
                .path(0);

        assertThat(heading.path("text").asText())
                .isEqualTo("2\\. \\*a\\* \\_b\\_ \\[c\\]\\(d\\) {\u2060{DATE\\(e\\)}} \\\\");
    }

    @Test
    void showsARunAsItIsWritten() {
        JsonNode run = body(List.of(new Block.Paragraph("- *a* {{TIME(b)}}")), List.of())
                .at("/0/inlines/0");

        assertThat(run.path("type").asText()).isEqualTo("TextRun");
        assertThat(run.path("text").asText()).isEqualTo("- *a* {\u2060{TIME(b)}}");
    }

    @Test
    void saysInWordsAPictureThatHasNoAddress() {
        ObjectNode radar = card("radar", Optional.empty());

        assertThat(radar.path("body").findValues("type"))
                .noneMatch(t -> t.asText().equals("Image"));
        assertThat(radar.path("body").toString()).contains("Sur une échelle de 1 à 5, niveau général");
    }

    @Test
    void saysInWordsNoPictureWhoseBarsAreShown() {
        ObjectNode summary = card("summary", Optional.empty());

        assertThat(summary.path("body").findValues("type"))
                .noneMatch(t -> t.asText().equals("Image"));
        assertThat(summary.path("body").toString()).doesNotContain("Sur une échelle de 1 à 5, niveau général");
    }

    @Test
    void offersAFileOnlyWithItsAddress() {
        assertThat(card("data", Optional.empty()).toString())
                .contains("Ce fichier ne peut pas être remis dans Teams")
                .doesNotContain("Action.OpenUrl");
        assertThat(card("data", Optional.of("https://barometre.example/f")).toString())
                .contains("Action.OpenUrl")
                .contains("https://barometre.example/f")
                .doesNotContain("ne peut pas être remis");
    }

    @Test
    void onlyTheFieldsOwnButtonSendsWhatWasTyped() {
        List<JsonNode> sending = new ArrayList<>();
        card("ending", Optional.empty())
                .path("body")
                .forEach(e -> e.path("actions").forEach(a -> {
                    if (!a.path("associatedInputs").asText().equals("none")) {
                        sending.add(a);
                    }
                }));

        assertThat(sending).singleElement().satisfies(action -> {
            assertThat(action.at("/data/action").asText()).isEqualTo(CardActions.WRITTEN);
            assertThat(action.path("title").asText()).isEqualTo("Noter l’initiative");
        });
    }

    @Test
    void marksWhatIsRecordedAndWhatMostWant() {
        JsonNode body = body(
                List.of(),
                List.of(
                        List.of(button("4 · Mise en œuvre", Look.CHOSEN)),
                        List.of(button("Commencer", Look.FIRST)),
                        List.of(button("Pause", Look.QUIET))));

        assertThat(body.at("/0/actions/0/title").asText()).isEqualTo("4 · Mise en œuvre ✓");
        assertThat(body.at("/0/actions/0/style").asText()).isEqualTo("positive");
        assertThat(body.at("/1/actions/0/style").asText()).isEqualTo("positive");
        assertThat(body.at("/2/actions/0").has("style")).isFalse();
    }

    @Test
    void breaksRowsThatNoPhoneHasRoomFor() {
        JsonNode many = body(List.of(), List.of(Collections.nCopies(8, button("x", Look.PLAIN))));
        JsonNode wide = body(
                List.of(),
                List.of(
                        Collections.nCopies(3, button("Affirmation 1", Look.PLAIN)),
                        Collections.nCopies(3, button("Affirmation 2", Look.PLAIN))));

        assertThat(many).extracting(set -> set.path("actions").size()).containsExactly(6, 2);
        assertThat(wide).extracting(set -> set.path("actions").size()).containsExactly(2, 2, 2);
    }

    @Test
    void fillsTheBarOnlyWhenAllIsDone() {
        assertThat(progress(0, 46)).isEqualTo("░░░░░░░░░░");
        assertThat(progress(1, 46)).isEqualTo("█░░░░░░░░░");
        assertThat(progress(45, 46)).isEqualTo("█████████░");
        assertThat(progress(46, 46)).isEqualTo("██████████");
    }

    private static String progress(int done, int total) {
        StringBuilder bar = new StringBuilder();
        body(List.of(new Block.Progress(done, total, "Avancement")), List.of())
                .at("/0/inlines")
                .forEach(run -> bar.append(run.path("text").asText()));
        return bar.toString().replace("  Avancement", "");
    }

    private static ObjectNode card(String name, Optional<String> address) {
        Reply reply = Optional.ofNullable(REPLIES.get(name)).orElseThrow();
        return new TeamsCards(PublishedTexts.read()).card(reply.screen(), Language.FR, "", true, address);
    }

    private static JsonNode body(List<Block> blocks, List<List<Button>> rows) {
        Screen screen = new Screen("screen", blocks, rows, Optional.empty(), Optional.empty());
        return new TeamsCards(PublishedTexts.read())
                .card(screen, Language.FR, "", false, Optional.empty())
                .path("body");
    }

    private static Button button(String label, Look look) {
        return new Button(label, Action.Go.PAUSE, look);
    }
}
