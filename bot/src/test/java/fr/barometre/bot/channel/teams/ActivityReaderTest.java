package fr.barometre.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActivityReaderTest {
    private final ActivityReader reader = new ActivityReader("app", InstantSource.system());

    @ParameterizedTest
    @ValueSource(strings = {"from", "recipient", "conversation"})
    void namesOfALengthThatNobodyGivesAreNotTaken(String field) {
        ObjectNode activity = hello();
        ((ObjectNode) activity.path(field)).put("id", "é".repeat(100_000));
        assertThat(reader.read(activity)).isEqualTo(new Read.Incomplete());
    }

    @Test
    void usualNamesAreTaken() {
        assertThat(reader.read(hello())).isInstanceOf(Read.Message.class);
    }

    private static ObjectNode hello() {
        return new Activities("https://smba.trafficmanager.net/emea/", "p1", "fr-FR").message("bonjour");
    }
}
