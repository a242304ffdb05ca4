package fr.barometre.bot.channel.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;

/** What an activity says of the bot itself, among others. */
final class Members {
    private Members() {}

    /** Returns whether the bot has joined the conversation, and not by its own doing. */
    static boolean joined(JsonNode activity, String bot, String appId) {
        return !isBot(activity.path("from"), bot, appId)
                && StreamSupport.stream(activity.path("membersAdded").spliterator(), false)
                        .anyMatch(member -> isBot(member, bot, appId));
    }

    /** Returns whether the message mentions the bot. */
    static boolean mentioned(JsonNode activity, String bot, String appId) {
        return StreamSupport.stream(activity.path("entities").spliterator(), false)
                .anyMatch(entity -> mentions(entity, bot, appId));
    }

    /** Returns the message's text without the mentions of the bot. */
    static String unmentioned(JsonNode activity, String bot, String appId) {
        String text = Wire.text(activity.path("text"));
        for (JsonNode entity : activity.path("entities")) {
            String mention = Wire.text(entity.path("text"));
            if (!mention.isEmpty() && mentions(entity, bot, appId)) {
                text = text.replace(mention, "");
            }
        }
        return text.replace('\u00a0', ' ').replace("&nbsp;", " ").strip();
    }

    /** Returns the locale of the client; empty if it is not told. */
    static String clientLocale(JsonNode activity) {
        return StreamSupport.stream(activity.path("entities").spliterator(), false)
                .filter(entity -> Wire.text(entity.path("type")).equals("clientInfo"))
                .map(entity -> Wire.text(entity.path("locale")))
                .findFirst()
                .orElse("");
    }

    private static boolean mentions(JsonNode entity, String bot, String appId) {
        return Wire.text(entity.path("type")).equals("mention") && isBot(entity.path("mentioned"), bot, appId);
    }

    private static boolean isBot(JsonNode account, String bot, String appId) {
        String id = Wire.text(account.path("id"));
        return !id.isEmpty()
                && (id.equals(bot) || (!appId.isEmpty() && (id.equals(appId) || id.equals("28:" + appId))));
    }
}
