package fr.barometre.bot.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import fr.barometre.bot.settings.Fault;
import java.util.List;
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
        for (String url :
                List.of("https://bots.exemple.fr/api", "https://a:b@bots.exemple.fr", "ftp://bots.exemple.fr")) {
            assertThat(settings(FakeTelegram.TOKEN, "", url).faults(""))
                    .extracting(Fault::path)
                    .containsExactly("barometre.telegram.api-url");
        }
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
        return new TelegramSettings(new Secret(token), new Secret(secret), apiUrl);
    }
}
