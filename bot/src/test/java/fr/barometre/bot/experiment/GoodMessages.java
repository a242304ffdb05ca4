package fr.barometre.bot.experiment;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import fr.barometre.bot.conversation.Action;
import fr.barometre.bot.conversation.ActionCode;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Messages as the platforms send them, for others to spoil. */
public final class GoodMessages {
    /** What buttons of ours carry, and some that none does. */
    static final List<String> ACTIONS = Stream.concat(
                    Arrays.stream(Action.Go.values()).map(ActionCode::write),
                    Stream.of(
                            "rate:strategie.portage:4",
                            "enter:strategie",
                            "speak:en",
                            "join:official",
                            "plan-weeks:3",
                            "see:AAAA:rows",
                            "help:",
                            "rate:a:b:c",
                            "go:",
                            ":",
                            "theme:" + "x".repeat(60)))
            .toList();

    private GoodMessages() {}

    /** Returns what one of 500 people taps or writes on Telegram. */
    static String update(Random random, int number) {
        int person = 1 + random.nextInt(500);
        return random.nextBoolean()
                ? tap(number, person, action(random))
                : message(number, person, List.of("/start", "4", "aide").get(random.nextInt(3)));
    }

    /** Returns a text that somebody sends on Telegram. */
    public static String message(int number, int person, String text) {
        return """
                {"update_id":%d,"message":{"message_id":1,"date":1790000000,\
                "chat":{"id":%d,"type":"private","first_name":"C"},\
                "from":{"id":%d,"is_bot":false,"first_name":"C","language_code":"fr"},"text":"%s"}}""".formatted(number, person, person, quoted(text));
    }

    /** Returns a button that somebody taps on Telegram. */
    public static String tap(int number, int person, String action) {
        return """
                {"update_id":%d,"callback_query":{"id":"%d","chat_instance":"1","data":"%s",\
                "from":{"id":%d,"is_bot":false,"first_name":"C","language_code":"en"},\
                "message":{"message_id":7,"date":1790000000,"chat":{"id":%d,"type":"private"}}}}""".formatted(number, number, quoted(action), person, person);
    }

    /** Returns what one of 500 people presses or writes in Teams. */
    static String activity(Random random, int number, String serviceUrl) {
        int person = 1 + random.nextInt(500);
        return random.nextBoolean()
                ? pressed(number, person, serviceUrl, action(random))
                : written(number, person, serviceUrl, "bonjour");
    }

    /** Returns a text that somebody sends in Teams. */
    public static String written(int number, int person, String serviceUrl, String text) {
        return activity("message", number, person, serviceUrl, "\"text\":\"" + quoted(text) + '"');
    }

    /** Returns a button that somebody presses in Teams. */
    public static String pressed(int number, int person, String serviceUrl, String action) {
        return activity("invoke", number, person, serviceUrl, execute(action));
    }

    private static String activity(String type, int number, int person, String serviceUrl, String content) {
        return """
                {"type":"%s","id":"f:%d","timestamp":"2026-11-24T08:00:00Z","channelId":"msteams",\
                "serviceUrl":"%s","locale":"fr-FR",\
                "from":{"id":"29:%d","aadObjectId":"p%d","name":"C"},"recipient":{"id":"28:bot","name":"B"},\
                "conversation":{"conversationType":"personal","tenantId":"t","id":"a:%d"},\
                "channelData":{"tenant":{"id":"t"}},%s}""".formatted(type, number, serviceUrl, person, person, person, content);
    }

    private static String execute(String action) {
        return """
                "name":"adaptiveCard/action","replyToId":"7","value":{"trigger":"manual","action":\
                {"type":"Action.Execute","verb":"barometre","data":{"action":"%s"}}}""".formatted(quoted(action));
    }

    /** Returns what a button carries, or might. */
    static String action(Random random) {
        return ACTIONS.get(random.nextInt(ACTIONS.size()));
    }

    private static String quoted(String text) {
        return new String(JsonStringEncoder.getInstance().quoteAsString(text));
    }
}
