package fr.barometre.bot.channel.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.barometre.bot.screen.Attachment;
import fr.barometre.bot.screen.Block;
import fr.barometre.bot.screen.Screen;
import fr.barometre.bot.text.Language;
import fr.barometre.bot.text.Texts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Draws screens as Adaptive Cards, in the version that Teams shows on every client. */
final class TeamsCards {
    /** Teams refuses a message of more than about 28 KB; what stands around the card gets two of them. */
    static final int LIMIT = 26 * 1024;

    private static final String VERSION = "1.5";

    private final Texts texts;

    TeamsCards(Texts texts) {
        this.texts = texts;
    }

    /**
     * Draws {@code screen}.
     *
     * @param notice a line that must stay readable above it; empty if there is none
     * @param execute whether the buttons ask for the next card in place; where a client cannot, they submit
     * @param pictureUrl where the screen's picture or file can be fetched, or the picture itself as a data address if
     *     there is room for it; without it a picture is said in words, and a file's place is taken by why it cannot be
     *     had
     */
    ObjectNode card(Screen screen, Language language, String notice, boolean execute, Optional<String> pictureUrl) {
        ObjectNode card = draw(screen, language, notice, execute, pictureUrl);
        boolean carriesPicture =
                pictureUrl.filter(url -> url.startsWith("data:")).isPresent();
        return carriesPicture && card.toString().getBytes(StandardCharsets.UTF_8).length > LIMIT
                ? draw(screen, language, notice, execute, Optional.empty())
                : card;
    }

    private ObjectNode draw(
            Screen screen, Language language, String notice, boolean execute, Optional<String> pictureUrl) {
        ObjectNode card = JsonNodeFactory.instance.objectNode();
        card.put("type", "AdaptiveCard");
        card.put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
        card.put("version", VERSION);
        card.put("lang", language.code());
        card.put("speak", CardWords.spoken(screen, notice));
        card.put("fallbackText", CardWords.whole(screen, notice));
        ArrayNode body = card.putArray("body");
        if (!notice.isEmpty()) {
            CardBlocks.notice(body, notice);
        }
        boolean form = screen.form().isPresent();
        CardBlocks.all(body, form ? screen.aroundForm() : screen.blocks());
        screen.attachment().ifPresent(attachment -> attach(body, screen, language, attachment, pictureUrl));
        CardActions actions = new CardActions(execute);
        screen.form()
                .ifPresentOrElse(
                        asked -> actions.form(body, asked),
                        () -> screen.field().ifPresent(field -> actions.field(body, field)));
        actions.rows(body, form ? screen.quietRows() : screen.rows());
        return card;
    }

    private void attach(ArrayNode body, Screen screen, Language language, Attachment attachment, Optional<String> url) {
        switch (attachment) {
            case Attachment.Picture picture -> {
                boolean shownAsBars = screen.blocks().stream().anyMatch(b -> b instanceof Block.Bars);
                if (url.isPresent()) {
                    CardBlocks.picture(body, url.get(), picture.alternative());
                } else if (!shownAsBars) {
                    CardBlocks.all(body, List.of(new Block.Paragraph(picture.alternative())));
                }
            }
            case Attachment.Image image ->
                url.ifPresentOrElse(
                        at -> CardBlocks.picture(body, at, image.alternative()),
                        () -> CardBlocks.all(body, List.of(new Block.Paragraph(image.alternative()))));
            case Attachment.Document document ->
                url.ifPresentOrElse(
                        at -> CardActions.download(body, at, document.label()),
                        () -> CardBlocks.all(
                                body, List.of(new Block.Paragraph(texts.say(language, "channel.teams.no-file")))));
        }
    }
}
