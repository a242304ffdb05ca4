package fr.barometre.bot.channel.telegram;

import fr.barometre.bot.conversation.ActionCode;
import fr.barometre.bot.screen.Button;
import fr.barometre.bot.screen.Screen;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** Draws screens as Telegram's HTML and inline buttons. */
final class TelegramRenderer {
    private static final int ROW_LIMIT = 8;
    private static final int DATA_LIMIT = 64;
    private static final String CUT = "\n\n…";

    /** Draws {@code screen}. */
    Card card(Screen screen) {
        return card("", screen);
    }

    /** Draws {@code screen} below a line that must stay readable; empty if there is none. */
    Card card(String line, Screen screen) {
        List<Markup> parts = new ArrayList<>();
        if (!line.isEmpty()) {
            parts.add(Markup.of("<i>", line, "</i>", true));
        }
        screen.blocks().forEach(block -> parts.add(Markup.of(block)));
        return new Card(text(parts), new InlineKeyboardMarkup(rows(screen)));
    }

    /** Joins the parts; what is too long is cut between two of them, or within the first if that alone is too long. */
    private static String text(List<Markup> parts) {
        StringBuilder html = new StringBuilder();
        int length = 0;
        for (int i = 0; i < parts.size(); i++) {
            Markup part = parts.get(i);
            String gap = i == 0 ? "" : part.apart() ? "\n\n" : "\n";
            length += gap.length() + part.length();
            boolean last = i == parts.size() - 1;
            if (length > Card.TEXT_LIMIT - (last ? 0 : CUT.length())) {
                return i == 0 ? part.cut(Card.TEXT_LIMIT - 1) + "…" : html + CUT;
            }
            html.append(gap).append(part.html());
        }
        return html.isEmpty() ? "…" : html.toString();
    }

    private static List<InlineKeyboardRow> rows(Screen screen) {
        List<InlineKeyboardRow> rows = new ArrayList<>();
        for (List<Button> row : screen.rows()) {
            for (int from = 0; from < row.size(); from += ROW_LIMIT) {
                rows.add(new InlineKeyboardRow(row.subList(from, Math.min(from + ROW_LIMIT, row.size())).stream()
                        .map(TelegramRenderer::button)
                        .toList()));
            }
        }
        return rows;
    }

    private static InlineKeyboardButton button(Button button) {
        String data = ActionCode.write(button.action());
        if (data.getBytes(StandardCharsets.UTF_8).length > DATA_LIMIT) {
            throw new IllegalArgumentException("The action " + data + " is longer than Telegram's " + DATA_LIMIT
                    + " bytes. Shorten the ids in the questionnaire to 40 characters.");
        }
        var drawn = InlineKeyboardButton.builder().text(button.label()).callbackData(data);
        return switch (button.look()) {
            case FIRST -> drawn.style("primary").build();
            case CHOSEN -> drawn.text(button.label() + " ✓").build();
            case PLAIN, QUIET -> drawn.build();
        };
    }
}
