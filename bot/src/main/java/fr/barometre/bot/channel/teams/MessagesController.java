package fr.barometre.bot.channel.teams;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.barometre.bot.turn.StoreUnavailable;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where the Bot Connector delivers activities. It delivers again what is not answered in time; so what was committed,
 * and what would fail for ever, is answered.
 */
@RestController
@Conditional(TeamsOn.class)
final class MessagesController {
    private static final String LINE = "application/vnd.microsoft.activity.message";

    private final Door door;
    private final ActivityReader reader;
    private final Reception reception;
    private final Counters counters;

    MessagesController(Door door, ActivityReader reader, Reception reception, Counters counters) {
        this.door = door;
        this.reader = reader;
        this.reception = reception;
        this.counters = counters;
    }

    @PostMapping("/api/messages")
    ResponseEntity<byte[]> activity(HttpServletRequest request) throws IOException {
        try {
            return answer(reception.receive(reader.read(door.admit(request))));
        } catch (Denied denied) {
            return refused(denied.refusal());
        } catch (StoreUnavailable e) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, "5")
                    .build();
        }
    }

    private ResponseEntity<byte[]> answer(Answer answer) {
        return switch (answer) {
            case Answer.Done done -> json(JsonNodeFactory.instance.objectNode());
            case Answer.Card card ->
                json(invoked(TeamsApi.CARD).putRawValue("value", card.card().raw()));
            case Answer.Line line -> json(invoked(LINE).put("value", line.text()));
            case Answer.TurnedAway away -> refused(away.refusal());
        };
    }

    private ResponseEntity<byte[]> refused(Refusal refusal) {
        counters.refused(refusal);
        return ResponseEntity.status(refusal.status()).build();
    }

    private static ObjectNode invoked(String type) {
        return JsonNodeFactory.instance.objectNode().put("statusCode", 200).put("type", type);
    }

    private static ResponseEntity<byte[]> json(ObjectNode body) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(Wire.bytes(body));
    }
}
