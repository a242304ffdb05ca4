package fr.barometre.bot.channel.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import fr.barometre.bot.conversation.ActionCode;
import fr.barometre.bot.conversation.Event;
import fr.barometre.bot.text.Language;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Reads updates; no wire type goes past it. */
final class UpdateReader {
    private static final ObjectReader UPDATE = Json.MAPPER.readerFor(Update.class);

    private final Commands commands;
    private final GroupCall groupCall;

    UpdateReader(Commands commands, GroupCall groupCall) {
        this.commands = commands;
        this.groupCall = groupCall;
    }

    Read read(byte[] body) {
        try {
            return known(UPDATE.readValue(body));
        } catch (StreamReadException e) {
            return new Read.Unreadable("not JSON");
        } catch (IOException | RuntimeException e) {
            // Its text may quote the update.
            return new Read.Unreadable(e.getClass().getSimpleName());
        }
    }

    Read read(JsonNode tree) {
        try {
            return known(Json.MAPPER.treeToValue(tree, Update.class));
        } catch (JsonProcessingException | RuntimeException e) {
            // Its text may quote the update.
            return new Read.Unreadable(e.getClass().getSimpleName());
        }
    }

    private Read known(@Nullable Update update) {
        return update == null || update.getUpdateId() == null ? new Read.Unreadable("without update_id") : read(update);
    }

    private Read read(Update update) {
        if (update.hasCallbackQuery()) {
            return tap(update.getUpdateId(), update.getCallbackQuery());
        }
        if (update.hasMessage()) {
            return message(update.getUpdateId(), update.getMessage());
        }
        if (update.hasEditedMessage()) {
            Message edited = update.getEditedMessage();
            return edited.isUserMessage()
                    ? done(update.getUpdateId(), edited, new Event.Sent(Event.Unsupported.EDITED))
                    : new Read.Ignored("edited in a group");
        }
        return new Read.Ignored("kind of update");
    }

    private static Read tap(int update, CallbackQuery query) {
        if (query.getId() == null) {
            return new Read.Unreadable("a tap that cannot be answered");
        }
        MaybeInaccessibleMessage card = query.getMessage();
        User user = query.getFrom();
        if (card != null && !user.getId().equals(card.getChatId())) {
            return new Read.Ignored("tap outside a private chat");
        }
        // Without the message, or with one too old to be shown to us, the private chat still is the user's.
        Event event = Optional.ofNullable(query.getData())
                .flatMap(ActionCode::read)
                .<Event>map(Event.Pressed::new)
                .orElseGet(Event.Forged::new);
        return new Read.Tap(
                update, user.getId(), language(user), event, query.getId(), card == null ? 0 : card.getMessageId());
    }

    private Read message(int update, Message message) {
        if (!message.isUserMessage()) {
            return groupCall.isIn(message)
                    ? new Read.CalledInGroup(message.getChatId(), language(message.getFrom()))
                    : new Read.Ignored("group or channel");
        }
        if (message.hasText()) {
            return done(update, message, written(message.getText()));
        }
        return unsupported(message)
                .<Read>map(what -> done(update, message, new Event.Sent(what)))
                .orElseGet(() -> new Read.Ignored("service message"));
    }

    private static Read done(int update, Message message, Event event) {
        return new Read.Message(update, message.getChatId(), language(message.getFrom()), event);
    }

    private Event written(String text) {
        if (!text.startsWith("/") || text.length() < 2 || Character.isWhitespace(text.charAt(1))) {
            return new Event.Wrote(text);
        }
        String name = text.substring(1).split("[\\s@]", 2)[0];
        return name.equalsIgnoreCase("start") ? started(text) : new Event.Wrote(commands.typed(name));
    }

    /** What follows the command is what a link to the bot has brought: {@code /start CODE}. */
    private static Event started(String text) {
        String[] words = text.strip().split("\\s+", 2);
        return words.length == 2 && !words[1].isBlank() ? new Event.Brought(words[1].strip()) : new Event.Started();
    }

    private static Optional<Event.Unsupported> unsupported(Message m) {
        if (m.hasSticker()) {
            return Optional.of(Event.Unsupported.STICKER);
        }
        if (m.hasVoice() || m.hasVideoNote() || m.hasAudio()) {
            return Optional.of(Event.Unsupported.VOICE);
        }
        if (m.hasPhoto()) {
            return Optional.of(Event.Unsupported.PICTURE);
        }
        // An animation comes with a document too, for older clients.
        if (m.hasDocument() && !m.hasAnimation()) {
            return Optional.of(Event.Unsupported.FILE);
        }
        boolean other = m.hasAnimation()
                || m.hasVideo()
                || m.hasContact()
                || m.hasLocation()
                || m.hasPoll()
                || m.hasDice()
                || m.getVenue() != null
                || m.getGame() != null
                || m.getStory() != null
                || m.getPaidMedia() != null
                || m.getChecklist() != null;
        return other ? Optional.of(Event.Unsupported.OTHER) : Optional.empty();
    }

    private static Language language(@Nullable User user) {
        return Language.of(Optional.ofNullable(user).map(User::getLanguageCode).orElse(""));
    }
}
