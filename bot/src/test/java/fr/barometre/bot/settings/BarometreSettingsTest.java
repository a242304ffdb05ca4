package fr.barometre.bot.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BarometreSettingsTest {
    @Test
    void takeARetentionFromOneDayToAYear() {
        assertThat(with(Duration.ofDays(1), "", "").retention()).isEqualTo(Duration.ofDays(1));
        assertThat(with(Duration.ofDays(365), "", "").retention()).isEqualTo(Duration.ofDays(365));
    }

    @Test
    void tellOfEveryRefusalAtOnceWithoutTheKey() {
        assertThatThrownBy(() -> with(Duration.ofDays(366), "too-short", "ftp://example.fr"))
                .isInstanceOf(ConfigurationFaults.class)
                .hasMessage("""
                        settings: 3 problems
                        - barometre.retention: 8784 hours is not between 1 and 365 days. Give a number of days such as 30d.
                        - barometre.pseudonym-key: It is not the base64 of 32 bytes or more, or several with commas \
                        between. Make one with "openssl rand -base64 32", and keep a copy: sessions are found by it.
                        - barometre.public-url: It is not a web address. Give the one that respondents open, such as \
                        https://barometre.example.fr.""");
        assertThatThrownBy(() -> with(Duration.ofHours(23), "", "")).hasMessageContaining("23 hours");
    }

    @Test
    void hideTheKeyWhenPrinted() {
        assertThat(with(Duration.ofDays(30), "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=", "")
                        .toString())
                .contains("pseudonymKey=hidden")
                .doesNotContain("AAECAwQF");
    }

    @Test
    void takeABlankValueForNone() {
        BarometreSettings settings = with(Duration.ofDays(30), " ", "");
        assertThat(settings.pseudonymKey()).isEmpty();
        assertThat(settings.publicUrl()).isEmpty();
    }

    @Test
    void takeTheSlashOffThePublicAddress() {
        assertThat(with(Duration.ofDays(30), "", "https://barometre.example.fr/")
                        .publicUrl())
                .contains(URI.create("https://barometre.example.fr"));
    }

    private static BarometreSettings with(Duration retention, String key, String url) {
        return new BarometreSettings(
                retention, Optional.of(key), Path.of("data"), "x", Optional.empty(), Optional.of(URI.create(url)));
    }
}
