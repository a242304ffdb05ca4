package fr.barometre.bot.channel.teams;

import com.fasterxml.jackson.databind.JsonNode;
import fr.barometre.bot.conversation.Event;
import fr.barometre.bot.text.Language;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** Reads activities; no wire type goes past it. */
final class ActivityReader {
    private static final List<String> IN_GROUP = List.of("groupChat", "channel");

    private final String appId;
    private final InstantSource clock;
    private final Beginnings beginnings = new Beginnings();

    /**
     * Creates the reader.
     *
     * @param appId by which the bot is known where its name is left out; may be empty
     */
    ActivityReader(String appId, InstantSource clock) {
        this.appId = appId;
        this.clock = clock;
    }

    Read read(JsonNode activity) {
        Chat chat = chat(activity);
        if (chat.conversation().isEmpty() || chat.user().isEmpty() || !chat.canBeKept()) {
            return new Read.Incomplete();
        }
        return inGroup(activity) ? group(activity, chat) : personal(activity, chat);
    }

    private Read personal(JsonNode activity, Chat chat) {
        return switch (Wire.text(activity.path("type"))) {
            case "message" -> message(activity, chat);
            case "messageUpdate" -> done(activity, chat, new Event.Sent(Event.Unsupported.EDITED));
            case "invoke" -> invoke(activity, chat);
            case "installationUpdate" ->
                Wire.text(activity.path("action")).equals("add")
                        ? begun(activity, chat)
                        : new Read.Ignored("installation");
            case "conversationUpdate" ->
                Members.joined(activity, chat.bot(), appId) ? begun(activity, chat) : new Read.Ignored("members");
            default -> new Read.Ignored("kind of activity");
        };
    }

    private Read group(JsonNode activity, Chat chat) {
        return switch (Wire.text(activity.path("type"))) {
            case "message" ->
                Members.mentioned(activity, chat.bot(), appId)
                        ? new Read.CalledInGroup(chat, spoken(activity).orElse(Language.FR), false)
                        : new Read.Ignored("message in a group");
            case "invoke" -> new Read.CalledInGroup(chat, spoken(activity).orElse(Language.FR), true);
            default -> new Read.Ignored("in a group");
        };
    }

    private Read message(JsonNode activity, Chat chat) {
        String text = Members.unmentioned(activity, chat.bot(), appId);
        JsonNode value = activity.path("value");
        if (text.isEmpty() && !value.isMissingNode() && !value.isNull()) {
            return new Read.Message(
                    chat,
                    delivery(activity, chat),
                    spoken(activity),
                    Pressing.event(value),
                    Wire.text(activity.path("replyToId")));
        }
        return done(
                activity,
                chat,
                text.isEmpty() ? new Event.Sent(Pressing.unsupported(activity)) : new Event.Wrote(text));
    }

    private Read invoke(JsonNode activity, Chat chat) {
        if (!Wire.text(activity.path("name")).equals("adaptiveCard/action")) {
            return new Read.Ignored("kind of invoke");
        }
        JsonNode action = activity.path("value").path("action");
        Event event = CardActions.VERB.equals(Wire.text(action.path("verb")))
                ? Pressing.event(action.path("data"))
                : new Event.Forged();
        return new Read.Invoke(
                chat, delivery(activity, chat), spoken(activity), event, Wire.text(activity.path("replyToId")));
    }

    private Read begun(JsonNode activity, Chat chat) {
        String name = beginnings.name(chat.conversation(), at(activity));
        return new Read.Message(chat, name, spoken(activity), new Event.Started(), "");
    }

    private static Read done(JsonNode activity, Chat chat, Event event) {
        return new Read.Message(chat, delivery(activity, chat), spoken(activity), event, "");
    }

    private static Chat chat(JsonNode activity) {
        String channel = Wire.text(activity.path("channelId"));
        String conversation = Wire.text(activity.path("conversation").path("id"));
        String user = Wire.text(activity.path("from").path("id"));
        return new Chat(
                channel,
                Wire.text(activity.path("serviceUrl")),
                conversation,
                Wire.text(activity.path("recipient").path("id")),
                user,
                channel.equals(TeamsSettings.MSTEAMS)
                        ? inDirectory(activity, user)
                        : channel + ":" + conversation + ":" + user);
    }

    /**
     * Returns the person's name in the directory. Only Teams vouches for it; elsewhere clients say what they like, so a
     * person is one only within one conversation.
     */
    private static String inDirectory(JsonNode activity, String user) {
        String id = Wire.text(activity.path("from").path("aadObjectId"));
        return id.isEmpty() ? user : id;
    }

    /**
     * Returns the name of this delivery. Edits keep the message's id, and some clients give none; what was pressed on
     * the same card twice on purpose differs in its id.
     */
    private static String delivery(JsonNode activity, Chat chat) {
        String type = Wire.text(activity.path("type"));
        String id = Wire.text(activity.path("id"));
        return id.isEmpty() || type.equals("messageUpdate")
                ? Wire.name(chat.conversation(), activity.toString())
                : Wire.name(type, chat.conversation(), id);
    }

    private Instant at(JsonNode activity) {
        try {
            return Instant.parse(Wire.text(activity.path("timestamp")));
        } catch (DateTimeParseException e) {
            return clock.instant();
        }
    }

    private static boolean inGroup(JsonNode activity) {
        JsonNode conversation = activity.path("conversation");
        return conversation.path("isGroup").asBoolean(false)
                || IN_GROUP.contains(Wire.text(conversation.path("conversationType")));
    }

    private static Optional<Language> spoken(JsonNode activity) {
        return Optional.of(Wire.text(activity.path("locale")))
                .filter(locale -> !locale.isEmpty())
                .or(() -> Optional.of(Members.clientLocale(activity)).filter(locale -> !locale.isEmpty()))
                .map(Language::of);
    }
}
