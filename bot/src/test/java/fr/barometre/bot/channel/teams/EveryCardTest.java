package fr.barometre.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.barometre.bot.conversation.Action;
import fr.barometre.bot.conversation.Action.Go;
import fr.barometre.bot.conversation.ActionCode;
import fr.barometre.bot.questionnaire.PublishedSurveys;
import fr.barometre.bot.questionnaire.Survey;
import fr.barometre.bot.screen.Attachment;
import fr.barometre.bot.screen.Button;
import fr.barometre.bot.screen.Reply;
import fr.barometre.bot.screen.Screen;
import fr.barometre.bot.text.Language;
import fr.barometre.bot.text.PublishedTexts;
import fr.barometre.scoring.Affirmation;
import fr.barometre.scoring.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for the card of every reply that the published survey can give, in both languages and of both kinds. */
class EveryCardTest {
    private static final int IN_ONE_SET = 6;
    private static final String LONG_TEXT = "„*_€” ".repeat(84).substring(0, 500);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Reply> REPLIES = new ArrayList<>();

    @BeforeAll
    static void walkEverywhere() {
        for (Language language : Language.values()) {
            REPLIES.addAll(CardGallery.of(language).values());
            CardWalk walk = new CardWalk(PublishedSurveys.catalog(), language, REPLIES::add);
            walk.press(Go.BEGIN_FULL);
            walk.answer("1234501234512345012345123450123451234501234512");
            Survey survey = PublishedSurveys.barometre2018();
            for (Theme theme : survey.questionnaire().themes()) {
                for (Affirmation affirmation : theme.affirmations()) {
                    walk.press(new Action.Show(affirmation.id()));
                    walk.press(new Action.Help(affirmation.id()));
                }
                walk.press(new Action.Initiative(theme.id()));
                walk.write(LONG_TEXT);
                walk.press(new Action.CorrectTheme(theme.id()));
                walk.press(new Action.ShowTheme(theme.id()));
            }
        }
    }

    @Test
    void hasItsPlaceInOneMessage() throws JsonProcessingException {
        assertThat(REPLIES).hasSizeGreaterThan(400);
        for (Reply reply : REPLIES) {
            byte[] written = JSON.writeValueAsBytes(card(reply, true));
            assertThat(written.length).as(reply.screen().name()).isLessThan(TeamsCards.LIMIT);
        }
    }

    @Test
    void carriesAPictureOnlyIfThereIsRoom() throws JsonProcessingException {
        Reply summary = REPLIES.stream()
                .filter(r -> r.screen().name().equals("summary"))
                .findFirst()
                .orElseThrow();

        assertThat(sizeWithPicture(summary, 8_000)).isGreaterThan(8_000);
        assertThat(sizeWithPicture(summary, 20_000)).isLessThan(20_000);
    }

    private static int sizeWithPicture(Reply reply, int size) throws JsonProcessingException {
        Optional<String> picture = Optional.of("data:image/png;base64," + "x".repeat(size));
        return JSON.writeValueAsBytes(
                        new TeamsCards(PublishedTexts.read()).card(reply.screen(), Language.FR, "", true, picture))
                .length;
    }

    @ParameterizedTest
    @EnumSource
    void keepsToTheSchema(Kind kind) throws IOException {
        Schema schema = schema();
        for (Reply reply : REPLIES) {
            String card = JSON.writeValueAsString(card(reply, kind == Kind.EXECUTE));
            assertThat(schema.validate(card, InputFormat.JSON))
                    .as(reply.screen().name())
                    .isEmpty();
        }
    }

    enum Kind {
        EXECUTE,
        SUBMIT
    }

    @Test
    void theSchemaRefusesAnUnknownFieldAndAnUnknownValue() throws IOException {
        ObjectNode card = card(REPLIES.getFirst(), true);
        ((ObjectNode) card.at("/body/0")).put("wrapp", true);
        ((ObjectNode) card.at("/body/1")).put("spacing", "huge");

        assertThat(schema().validate(JSON.writeValueAsString(card), InputFormat.JSON))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void carriesEveryButtonOnceAndInOrder() {
        for (Reply reply : REPLIES) {
            List<String> codes = new ArrayList<>();
            for (JsonNode action : actions(card(reply, true))) {
                String code = action.at("/data/action").asText();
                assertThat(action.at("/fallback/data")).isEqualTo(action.path("data"));
                if (!code.equals(CardActions.WRITTEN) && !code.equals(CardActions.FORM)) {
                    codes.add(code);
                }
            }
            assertThat(codes)
                    .as(reply.screen().name())
                    .isEqualTo(shown(reply.screen())
                            .map(Button::action)
                            .map(ActionCode::write)
                            .toList());
        }
    }

    @Test
    void hidesNoButtonBehindOthers() {
        for (Reply reply : REPLIES) {
            for (JsonNode set : card(reply, true).path("body")) {
                assertThat(set.path("actions").size()).isLessThanOrEqualTo(IN_ONE_SET);
            }
        }
    }

    @Test
    void saysInItsFallBackWhatItSaysInTheCard() {
        for (Reply reply : REPLIES) {
            ObjectNode card = card(reply, false);
            String said = card.path("fallbackText").asText();
            List<JsonNode> runs = card.path("body").findParents("text");
            runs.stream()
                    .filter(r -> r.path("type").asText().equals("TextRun"))
                    .map(r -> r.path("text").asText().replace("\u2060", "").strip())
                    .filter(text -> !text.matches("[█░•]*|\\d+\\."))
                    .forEach(text -> assertThat(said).contains(text));
            reply.screen().buttons().forEach(b -> assertThat(said).contains(b.label()));
            assertThat(card.path("lang").asText()).isEqualTo(reply.language().code());
            assertThat(card.path("speak").asText()).isNotBlank();
        }
    }

    @Test
    void hasWordsForItsPicture() {
        int pictures = 0;
        for (Reply reply : REPLIES) {
            if (reply.screen().attachment().orElse(null) instanceof Attachment.Picture picture) {
                JsonNode image = card(reply, true).path("body").findParent("altText");
                assertThat(image.path("altText").asText()).isEqualTo(picture.alternative());
                pictures++;
            }
        }
        assertThat(pictures).isGreaterThan(4);
    }

    /** A form's inputs and its own button stand for the choices that other channels show one screen at a time. */
    private static Stream<Button> shown(Screen screen) {
        return screen.form().isPresent()
                ? screen.quietRows().stream().flatMap(List::stream)
                : screen.buttons().stream();
    }

    private static List<JsonNode> actions(ObjectNode card) {
        List<JsonNode> actions = new ArrayList<>();
        card.path("body")
                .forEach(element -> element.path("actions").forEach(action -> {
                    if (!action.path("type").asText().equals("Action.OpenUrl")) {
                        actions.add(action);
                    }
                }));
        return actions;
    }

    /** Draws the card as large as it gets: with the longest notice and address. */
    private static ObjectNode card(Reply reply, boolean execute) {
        String notice = reply.notice().orElse("é".repeat(200));
        Optional<String> picture = reply.screen().attachment().map(a -> "https://barometre.example/" + "x".repeat(600));
        return new TeamsCards(PublishedTexts.read()).card(reply.screen(), reply.language(), notice, execute, picture);
    }

    private static Schema schema() throws IOException {
        try (InputStream in = EveryCardTest.class.getResourceAsStream("/teams/card.schema.json")) {
            String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema, InputFormat.JSON);
        }
    }
}
