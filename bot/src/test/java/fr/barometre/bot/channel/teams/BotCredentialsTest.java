package fr.barometre.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.aad.msal4j.HttpRequest;
import com.microsoft.aad.msal4j.IHttpResponse;
import fr.barometre.bot.turn.NoLimits;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each way to prove who we are, before the fake login and connector. */
class BotCredentialsTest {
    private static final String PASSWORD = "opens-the-file";

    @TempDir
    private Path folder = Path.of("");

    private final FakeConnector connector = FakeConnector.start();

    @AfterEach
    void close() {
        connector.close();
    }

    @Test
    void sendsWithATokenForItsSecret() throws Refused {
        assertThat(sent(new BotCredentials(settings(FakeConnector.SECRET, "", "", false))))
                .isNotEmpty();
        assertThat(connector.logins.get()).isEqualTo(1);
    }

    @Test
    void sendsWithATokenForItsCertificate() throws Exception {
        Path file = certificate();
        connector.certificate = Optional.of(opened(file));

        assertThat(sent(new BotCredentials(settings("", file.toString(), PASSWORD, false))))
                .isNotEmpty();
        assertThat(connector.logins.get()).isEqualTo(1);
    }

    @Test
    void isTurnedAwayWithTheCertificateOfAnother() throws Exception {
        connector.certificate = Optional.of(opened(certificate()));
        Path other = certificate();

        assertThatThrownBy(() -> sent(new BotCredentials(settings("", other.toString(), PASSWORD, false))))
                .isInstanceOf(Refused.class)
                .hasMessage("send without answer");
        assertThat(connector.calls()).isEmpty();
    }

    @Test
    void saysThatTheCertificateCannotBeOpenedAndNothingOfThePassword() throws Exception {
        Path file = certificate();

        assertThatThrownBy(() -> new BotCredentials(settings("", file.toString(), "another-password", false)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("barometre.teams.certificate-password")
                .hasMessageNotContaining("another-password")
                .hasNoCause();
    }

    /** In one test, since the library keeps such tokens for the whole process. */
    @Test
    void sendsWithATokenOfTheMachinesIdentityOnceThatAnswers() throws Refused {
        FakeIdentity identity = new FakeIdentity();
        BotCredentials credentials = new BotCredentials(settings("", "", "", true), identity::answer);
        identity.away = true;
        assertThatThrownBy(() -> sent(credentials)).hasMessage("send without answer");
        int failed = identity.asked.size();

        identity.away = false;

        assertThat(sent(credentials)).isNotEmpty();
        assertThat(identity.asked).hasSize(failed + 1);
        assertThat(connector.logins.get()).isZero();
    }

    private String sent(BotCredentials credentials) throws Refused {
        try (Connections connections = new Connections(Optional.of(credentials))) {
            Activities camille = new Activities(connector.url(), "camille", "fr-FR");
            connector.open(camille.conversation());
            Chat chat = new Chat("msteams", connector.url(), camille.conversation(), Activities.BOT, "29:camille", "x");
            TeamsApi api = new TeamsApi(connections, new Allowance(NoLimits.ALL_MAY_GO));
            api.say(chat, "Bonjour");
            api.say(chat, "Bonsoir");
            return connector.messages(camille.conversation()).getLast().getKey();
        }
    }

    private TeamsSettings settings(String secret, String file, String password, boolean managed) {
        return Bench.settings(connector, secret, file, password, managed);
    }

    /** Makes a certificate with the tool that comes with every JDK. */
    private Path certificate() throws IOException, InterruptedException {
        Path file = Files.createTempFile(folder, "bot", ".p12");
        Files.delete(file);
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "bot",
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-dname",
                        "CN=barometre",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        return file;
    }

    private static X509Certificate opened(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return (X509Certificate) store.getCertificate("bot");
    }

    /** The address within an Azure machine at which it gets its identity's tokens, as strict as the real one. */
    private static final class FakeIdentity {
        private final List<URI> asked = new ArrayList<>();
        private boolean away;

        IHttpResponse answer(HttpRequest request) {
            URI address = URI.create(request.url().toString());
            boolean right = address.getHost().equals("169.254.169.254")
                    && address.getPath().equals("/metadata/identity/oauth2/token")
                    && "true".equals(request.headers().get("Metadata"))
                    && address.getRawQuery().contains("api-version=")
                    && address.getRawQuery().contains("client_id=" + FakeTokens.APP)
                    && address.getRawQuery().contains("resource=https%3A%2F%2Fapi.botframework.com");
            asked.add(address);
            if (away) {
                return new Said(403, "{\"error\":\"forbidden\"}");
            }
            return right
                    ? new Said(
                            200,
                            "{\"access_token\":\"token-of-the-bot\",\"expires_in\":\"86400\",\"expires_on\":\""
                                    + (System.currentTimeMillis() / 1000 + 86_400)
                                    + "\",\"resource\":\"https://api.botframework.com\",\"token_type\":\"Bearer\"}")
                    : new Said(400, "{\"error\":\"invalid_request\"}");
        }
    }

    private record Said(int statusCode, String body) implements IHttpResponse {
        @Override
        public Map<String, List<String>> headers() {
            return Map.of("Content-Type", List.of("application/json"));
        }
    }
}
