package fr.barometre.bot.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import fr.barometre.bot.settings.Fault;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class TelegramSettingsTest {
    private static final String SECRET = "abcdefghijklmnop";

    @Test
    void areOffWithoutAToken() {
        assertThat(settings("", "", "nonsense").on()).isFalse();
        assertThat(settings("", "", "nonsense").faults("http://x")).isEmpty();
    }

    @Test
    void haveNoFaultForPollingWithNothingButAToken() {
        assertThat(settings(FakeTelegram.TOKEN, "", TelegramSettings.TELEGRAMS_OWN)
                        .faults(""))
                .isEmpty();
    }

    @Test
    void haveNoFaultForAWebhookWithASecret() {
        TelegramSettings settings = settings(FakeTelegram.TOKEN, SECRET, TelegramSettings.TELEGRAMS_OWN);

        assertThat(settings.faults("https://barometre.exemple.fr/dossier")).isEmpty();
        assertThat(settings.faults("http://127.0.0.1:8080")).isEmpty();
    }

    @Test
    void tellEveryFaultAtOnce() {
        List<Fault> faults = settings("token", "", "api.telegram.org").faults("http://barometre.exemple.fr");

        assertThat(faults)
                .extracting(Fault::path)
                .containsExactly(
                        "barometre.telegram.token",
                        "barometre.telegram.api-url",
                        "barometre.public-url",
                        "barometre.telegram.webhook-secret");
        assertThat(faults).extracting(Fault::advice).allMatch(advice -> !advice.contains("token token"));
    }

    @Test
    void refuseASecretThatTelegramWouldNotTake() {
        for (String secret : List.of("short", "with space in the middle", "é".repeat(20), "x".repeat(257))) {
            assertThat(settings(FakeTelegram.TOKEN, secret, TelegramSettings.TELEGRAMS_OWN)
                            .faults("https://barometre.exemple.fr"))
                    .extracting(Fault::path)
                    .containsExactly("barometre.telegram.webhook-secret");
        }
    }

    @Test
    void refuseAServerWithAPathOrAPassword() {
        for (String url : List.of(
                "https://bots.exemple.fr/api",
                "https://a:b@bots.exemple.fr",
                "ftp://bots.exemple.fr",
                "https://[bots")) {
            assertThat(settings(FakeTelegram.TOKEN, "", url).faults(""))
                    .extracting(Fault::path)
                    .containsExactly("barometre.telegram.api-url");
        }
    }

    @Test
    void keepWithinTelegramsLimitUnlessTheServerIsOnThisMachine() {
        assertThat(limit("https://api.telegram.org", Optional.empty())).isEqualTo(30);
        assertThat(limit("https://bots.exemple.fr", Optional.empty())).isEqualTo(30);
        assertThat(limit("http://127.0.0.1:8081", Optional.empty())).isZero();
        assertThat(limit("http://127.0.0.1:8081", Optional.of(20))).isEqualTo(20);
        assertThat(limit("https://api.telegram.org", Optional.of(0))).isZero();
    }

    @Test
    void refuseALimitThatTelegramGrantsNobody() {
        for (int most : new int[] {-1, 1_001}) {
            assertThat(settings(FakeTelegram.TOKEN, "", TelegramSettings.TELEGRAMS_OWN, Optional.of(most))
                            .faults(""))
                    .extracting(Fault::toString)
                    .singleElement()
                    .asString()
                    .contains("barometre.telegram.messages-per-second", most + " is not between 0 and 1000");
        }
    }

    private static int limit(String apiUrl, Optional<Integer> messagesPerSecond) {
        return settings(FakeTelegram.TOKEN, "", apiUrl, messagesPerSecond).limit();
    }

    @Test
    void areBoundFromPropertiesAndShowNoSecret() {
        var source = new MapConfigurationPropertySource(java.util.Map.of(
                "barometre.telegram.token", FakeTelegram.TOKEN, "barometre.telegram.webhook-secret", SECRET));

        TelegramSettings bound = new Binder(source).bindOrCreate("barometre.telegram", TelegramSettings.class);

        assertThat(bound.token().value()).isEqualTo(FakeTelegram.TOKEN);
        assertThat(bound.webhookSecret().value()).isEqualTo(SECRET);
        assertThat(bound.apiUrl()).isEqualTo(TelegramSettings.TELEGRAMS_OWN);
        assertThat(bound.toString()).doesNotContain(FakeTelegram.TOKEN).doesNotContain(SECRET);
    }

    private static TelegramSettings settings(String token, String secret, String apiUrl) {
        return settings(token, secret, apiUrl, Optional.empty());
    }

    private static TelegramSettings settings(
            String token, String secret, String apiUrl, Optional<Integer> messagesPerSecond) {
        return new TelegramSettings(new Secret(token), new Secret(secret), apiUrl, messagesPerSecond);
    }
}
