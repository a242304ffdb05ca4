package fr.barometre.bot.channel.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** Activities as Teams sends them for one person in one conversation. */
final class Activities {
    static final String BOT = "28:" + FakeTokens.APP;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger LAST = new AtomicInteger(5000);

    private final String serviceUrl;
    private final String person;
    private final String locale;

    Activities(String serviceUrl, String person, String locale) {
        this.serviceUrl = serviceUrl;
        this.person = person;
        this.locale = locale;
    }

    String conversation() {
        return "a:" + person + "-1x";
    }

    ObjectNode message(String text) {
        return base("message").put("text", text).put("textFormat", "plain");
    }

    ObjectNode submit(String card, JsonNode data) {
        ObjectNode activity = base("message").put("replyToId", card);
        activity.set("value", data);
        return activity;
    }

    ObjectNode execute(String card, ObjectNode data) {
        ObjectNode activity = base("invoke").put("replyToId", card).put("name", "adaptiveCard/action");
        activity.putObject("value")
                .putObject("action")
                .put("type", "Action.Execute")
                .put("verb", "barometre")
                .set("data", data);
        ((ObjectNode) activity.path("value")).put("trigger", "manual");
        return activity;
    }

    ObjectNode installed() {
        return base("installationUpdate").put("action", "add");
    }

    ObjectNode joined() {
        ObjectNode activity = base("conversationUpdate");
        activity.putArray("membersAdded").addObject().put("id", BOT);
        return activity;
    }

    ObjectNode inGroup(String text, boolean mention) {
        ObjectNode activity = message((mention ? "<at>Baromètre</at> " : "") + text);
        ((ObjectNode) activity.path("conversation"))
                .put("conversationType", "groupChat")
                .put("isGroup", true);
        if (mention) {
            ObjectNode entity = activity.putArray("entities").addObject();
            entity.put("type", "mention").put("text", "<at>Baromètre</at>");
            entity.putObject("mentioned").put("id", BOT).put("name", "Baromètre");
        }
        return activity;
    }

    ObjectNode base(String type) {
        ObjectNode activity = JSON.createObjectNode();
        activity.put("type", type)
                .put("id", "f:" + LAST.incrementAndGet())
                .put("timestamp", Instant.now().toString())
                .put("channelId", "msteams")
                .put("serviceUrl", serviceUrl)
                .put("locale", locale);
        activity.putObject("from")
                .put("id", "29:" + person)
                .put("aadObjectId", person)
                .put("name", "Camille");
        activity.putObject("recipient").put("id", BOT).put("name", "Baromètre");
        activity.putObject("conversation")
                .put("conversationType", "personal")
                .put("tenantId", FakeTokens.TENANT)
                .put("id", conversation());
        activity.putObject("channelData").putObject("tenant").put("id", FakeTokens.TENANT);
        return activity;
    }
}
