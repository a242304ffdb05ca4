package fr.barometre.bot.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator has set for the whole bot, under {@code barometre.}
 *
 * @param retention how long a session is kept after its last turn: 1 to 365 days
 * @param pseudonymKey the secrets under which respondents are named in the store, separated by commas, the first one
 *     first; empty if the bot makes and keeps its own
 * @param data folder of what the bot keeps itself
 * @param questionnaire id of the questionnaire that newcomers get unless they choose another
 * @param questionnaires folder of the questionnaires; empty for {@code config/questionnaires} beside the working
 *     directory, or else the copies in the jar
 * @param publicUrl where the bot is reached from outside, without a slash at the end; empty if it is not
 */
@ConfigurationProperties("barometre")
public record BarometreSettings(
        @DefaultValue("30d") Duration retention,
        @DefaultValue Optional<String> pseudonymKey,
        @DefaultValue("data") Path data,
        @DefaultValue("barometre-2018") String questionnaire,
        @DefaultValue Optional<String> questionnaires,
        @DefaultValue Optional<URI> publicUrl) {

    private static final int LONGEST_RETENTION_DAYS = 365;
    private static final int KEY_BYTES = 32;

    /** Takes the settings, or throws {@link ConfigurationFaults} naming every one that cannot be used. */
    public BarometreSettings {
        pseudonymKey = pseudonymKey.filter(key -> !key.isBlank());
        questionnaires = questionnaires.filter(folder -> !folder.isBlank());
        publicUrl = publicUrl.filter(url -> !url.toString().isBlank()).map(BarometreSettings::withoutSlash);
        List<Fault> faults = new ArrayList<>();
        if (retention.compareTo(Duration.ofDays(1)) < 0
                || retention.compareTo(Duration.ofDays(LONGEST_RETENTION_DAYS)) > 0) {
            faults.add(Fault.ofProperty(
                    "barometre.retention",
                    retention.toHours() + " hours is not between 1 and 365 days. Give a number of days such as 30d."));
        }
        if (pseudonymKey
                .filter(keys -> !Stream.of(keys.strip().split("\\s*,\\s*")).allMatch(BarometreSettings::isKey))
                .isPresent()) {
            faults.add(
                    Fault.ofProperty(
                            "barometre.pseudonym-key",
                            "It is not the base64 of 32 bytes or more, or several with commas between. Make one with \"openssl rand -base64 32\", and keep a copy: sessions are found by it."));
        }
        if (publicUrl.filter(url -> !isWebAddress(url)).isPresent()) {
            faults.add(
                    Fault.ofProperty(
                            "barometre.public-url",
                            "It is not a web address. Give the one that respondents open, such as https://barometre.example.fr."));
        }
        ConfigurationFaults.throwIfAny(faults);
    }

    private static boolean isKey(String base64) {
        try {
            return Base64.getDecoder().decode(base64).length >= KEY_BYTES;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isWebAddress(URI url) {
        return ("https".equals(url.getScheme()) || "http".equals(url.getScheme()))
                && url.getHost() != null
                && url.getUserInfo() == null
                && url.getQuery() == null
                && url.getFragment() == null;
    }

    private static URI withoutSlash(URI url) {
        String text = url.toString();
        return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : url;
    }

    /** Returns the settings without the key. */
    @Override
    public String toString() {
        return "BarometreSettings[retention=" + retention + ", pseudonymKey="
                + (pseudonymKey.isPresent() ? "hidden" : "none") + ", data=" + data + ", questionnaire=" + questionnaire
                + ", questionnaires=" + questionnaires + ", publicUrl=" + publicUrl + "]";
    }
}
