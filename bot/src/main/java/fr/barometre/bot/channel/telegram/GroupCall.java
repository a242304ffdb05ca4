package fr.barometre.bot.channel.telegram;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Tells whether a message in a group calls the bot: by its name, or by a command. Everything else is not for it. */
final class GroupCall {
    private final long bot;
    private final Supplier<String> name;

    /**
     * Creates the test.
     *
     * @param bot the bot's own number, with which its token begins
     * @param name the bot's name without @; empty while it is not known
     */
    GroupCall(long bot, Supplier<String> name) {
        this.bot = bot;
        this.name = name;
    }

    boolean isIn(Message message) {
        List<MessageEntity> entities =
                Optional.ofNullable(message.getEntities()).orElse(List.of());
        return message.hasText()
                && (message.isGroupMessage() || message.isSuperGroupMessage())
                && entities.stream().anyMatch(entity -> calls(message.getText(), entity));
    }

    private boolean calls(String text, MessageEntity entity) {
        int end = entity.getOffset() + entity.getLength();
        if (end > text.length()) {
            return false;
        }
        String said = text.substring(entity.getOffset(), end);
        return switch (entity.getType()) {
            case "mention" -> named(said.substring(1));
            case "text_mention" -> entity.getUser() != null && entity.getUser().getId() == bot;
            case "bot_command" -> said.indexOf('@') < 0 || named(said.substring(said.indexOf('@') + 1));
            default -> false;
        };
    }

    private boolean named(String called) {
        return called.equalsIgnoreCase(name.get());
    }
}
