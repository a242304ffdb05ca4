package fr.barometre.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.barometre.bot.settings.ConfigurationFaults;
import fr.barometre.bot.settings.Fault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class TeamsSettingsTest {
    private static final String PREFIX = "barometre.teams.";

    @Test
    void areOffWithoutAnApplicationId() {
        TeamsSettings settings = bound(Map.of("tenant-id", "nonsense", "login-url", "nonsense"));

        assertThat(settings.on()).isFalse();
    }

    @Test
    void admitTheirOwnTenantAndTeamsAloneUnlessMoreIsSaid() {
        TeamsSettings settings =
                bound(Map.of("app-id", FakeTokens.APP, "app-password", "s3cret", "tenant-id", FakeTokens.TENANT));

        assertThat(settings.on()).isTrue();
        assertThat(settings.allowedTenants()).containsExactly(FakeTokens.TENANT);
        assertThat(settings.channels()).containsExactly("msteams");
        assertThat(settings.toString()).doesNotContain("s3cret");
    }

    @Test
    void tellEveryFaultAtOnce() {
        Map<String, String> wrong = new HashMap<>();
        wrong.put("app-id", "my bot");
        wrong.put("certificate-file", "no/such/file.p12");
        wrong.put("app-password", "s3cret");
        wrong.put("tenant-id", "common");
        wrong.put("allowed-tenants", "all");
        wrong.put("channels", "skype");
        wrong.put("service-hosts", "https://x");
        wrong.put("login-url", "http://login.example");
        wrong.put("openid-metadata-url", "https://[keys");
        wrong.put("issuer", "");

        assertThat(faults(wrong))
                .containsExactlyInAnyOrder(
                        PREFIX + "app-id",
                        PREFIX + "certificate-file",
                        PREFIX + "app-password",
                        PREFIX + "tenant-id",
                        PREFIX + "allowed-tenants",
                        PREFIX + "channels",
                        PREFIX + "service-hosts",
                        PREFIX + "login-url",
                        PREFIX + "openid-metadata-url",
                        PREFIX + "issuer");
    }

    @Test
    void refuseToLetEverybodyInBesideAnApplicationId() {
        assertThat(faults(Map.of("app-id", FakeTokens.APP, "insecure-local", "true")))
                .containsExactly(PREFIX + "insecure-local");
    }

    @Test
    void wantOneWayToProveWhoTheBotIs() {
        assertThat(faults(Map.of("app-id", FakeTokens.APP, "tenant-id", FakeTokens.TENANT)))
                .containsExactly(PREFIX + "app-password");
    }

    private static List<String> faults(Map<String, String> properties) {
        Throwable thrown = catchThrowableOfType(RuntimeException.class, () -> bound(properties));
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConfigurationFaults found) {
                return found.faults().stream().map(Fault::path).toList();
            }
        }
        return List.of();
    }

    private static TeamsSettings bound(Map<String, String> properties) {
        Map<String, String> named = new HashMap<>();
        properties.forEach((name, value) -> named.put(PREFIX + name, value));
        return new Binder(new MapConfigurationPropertySource(named))
                .bindOrCreate("barometre.teams", TeamsSettings.class);
    }
}
