package fr.barometre.bot.channel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@WebTest
class PageOverHttpTest {
    private final SwitchedSessions sessions;
    private final Gate gate;
    private final Caller caller;

    PageOverHttpTest(@Autowired SwitchedSessions sessions, @Autowired Gate gate, @LocalServerPort int port) {
        this.gate = gate;
        this.sessions = sessions;
        caller = new Caller(port);
    }

    @BeforeEach
    @AfterEach
    void storeIsThere() {
        sessions.away(false);
    }

    @Test
    void forbidsEverythingThatThePageDoesNotNeed() throws Exception {
        HttpResponse<String> page = caller.get("/");

        assertThat(header(page, "Content-Security-Policy"))
                .isEqualTo("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
                        + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "Permissions-Policy")).contains("camera=()");
        assertThat(header(page, "Cache-Control")).contains("no-store");
        assertThat(page.headers().map()).doesNotContainKey("strict-transport-security");
        assertThat(page.body()).doesNotContain("style=\"", "onclick", "<style");
    }

    /** Officials answer on a phone, where the network is bad. */
    @Test
    void weighsLittleInAll() throws Exception {
        List<String> parts = Pattern.compile("(?:href|src)=\"(/[^\"]+\\.(?:css|js|svg)|/webjars/[^\"]+)\"")
                .matcher(caller.get("/").body())
                .results()
                .map(part -> part.group(1))
                .toList();
        int bytes = caller.compressed("/");
        for (String part : parts) {
            bytes += caller.compressed(part);
        }
        assertThat(parts).hasSizeGreaterThanOrEqualTo(4);
        assertThat(bytes).isLessThan(60_000);
    }

    @Test
    void keepsItsCookieFromScriptsAndOtherSites() throws Exception {
        assertThat(header(caller.get("/"), "Set-Cookie"))
                .matches("barometre=[A-Za-z0-9_-]{32}; Path=/; Max-Age=2592000; .*HttpOnly; SameSite=Lax");
    }

    @Test
    void keepsItsCookieToOneHostOverHttps() throws Exception {
        HttpResponse<String> page = caller.get("/", "X-Forwarded-Proto", "https");

        assertThat(header(page, "Set-Cookie")).startsWith("__Host-barometre=").contains("Secure");
        assertThat(header(page, "Strict-Transport-Security")).startsWith("max-age=");
    }

    @Test
    void remembersNobodyWhoOnlyLooks() throws Exception {
        int before = sessions.saves();

        caller.get("/");
        caller.get("/picture.png");
        caller.get("/files/mes-donnees.json");

        assertThat(sessions.saves()).isEqualTo(before);
    }

    @Test
    void speaksTheLanguageThatTheBrowserAsksFor() throws Exception {
        assertThat(caller.get("/", "Accept-Language", "de, en;q=0.8, fr;q=0.5").body())
                .contains("<html lang=\"en\">");
        assertThat(caller.get("/", "Accept-Language", "§§§").body()).contains("<html lang=\"fr\">");
    }

    @Test
    void leadsBackToThePageAfterAnAction() throws Exception {
        HttpResponse<String> answer = caller.press("go:begin-express");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(header(answer, "Location")).endsWith("/");
        assertThat(caller.get("/").body()).contains("data-screen=\"profile-role\"");
    }

    @Test
    void answersHtmxWithTheScreenAlone() throws Exception {
        Map<String, String> form = Caller.with(caller.form(), "action", "go:begin-express");

        HttpResponse<String> answer = caller.post("/", form, "HX-Request", "true");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("data-screen=\"profile-role\"", "hx-swap-oob")
                .doesNotContain("<html");
    }

    @Test
    void appliesAFormSentTwiceOnce() throws Exception {
        Map<String, String> form = Caller.with(caller.form(), "action", "go:begin-express");
        int before = sessions.saves();

        caller.post("/", form);
        caller.post("/", form);

        assertThat(sessions.saves()).isEqualTo(before + 1);
    }

    @Test
    void appliesTwoButtonsOfOneFormBoth() throws Exception {
        Map<String, String> form = caller.form();
        int before = sessions.saves();

        caller.post("/", Caller.with(form, "action", "go:begin-express"));
        caller.post("/", Caller.with(form, "action", "speak:en"));

        assertThat(sessions.saves()).isEqualTo(before + 2);
    }

    @Test
    void takesGarbageForWhatItIs() throws Exception {
        caller.press("go:begin-express");

        for (String garbage : new String[] {"", "rate:nothing:9", "💥", "go:" + "x".repeat(5_000), "a:b:c:d"}) {
            assertThat(caller.press(garbage).statusCode()).isEqualTo(303);
        }

        assertThat(caller.get("/").body()).contains("data-screen=\"profile-role\"");
    }

    @Test
    void takesATextOfAnyLength() throws Exception {
        caller.press("go:begin-express");

        assertThat(caller.type("z".repeat(30_000)).statusCode()).isEqualTo(303);
        assertThat(caller.get("/").body()).contains("data-screen=\"profile-role\"", "zzz");
    }

    @Test
    void escapesWhatWasTyped() throws Exception {
        caller.press("go:begin-express");
        caller.type("<b>&");

        assertThat(caller.get("/").body()).contains("&lt;b&gt;&amp;").doesNotContain("<b>");
    }

    @Test
    void saysANoticeOnce() throws Exception {
        caller.press("go:begin-express");
        caller.type("pt-être");

        assertThat(caller.get("/").body()).contains("pt-être");
        assertThat(caller.get("/").body()).doesNotContain("pt-être");
    }

    @Test
    void doesNotApplyATextTypedUnderAScreenThatHasBeenLeft() throws Exception {
        caller.press("go:begin-express");
        Map<String, String> old = caller.form();
        caller.press("skip:role");
        int before = sessions.saves();

        caller.post("/", Caller.with(old, "text", "passer"));

        assertThat(sessions.saves()).isEqualTo(before);
        assertThat(caller.get("/").body()).contains("votre texte n’a pas été noté", "data-screen=\"profile-kind\"");
    }

    @Test
    void refusesAFormWithoutProofAndSaysHowToGoOn() throws Exception {
        Map<String, String> form = Caller.with(caller.form(), "action", "go:begin-express");
        int before = sessions.saves();
        caller.forgetCookies();

        HttpResponse<String> refused = caller.post("/", form);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("rien de ce qui était noté n’est perdu", "href=\"/\"");
        assertThat(sessions.saves()).isEqualTo(before);
    }

    @Test
    void saysKindlyThatThereIsNoSuchPage() throws Exception {
        for (String path : new String[] {"/nowhere", "/actuator/env", "/error.html", "/web/none.css", "/login"}) {
            HttpResponse<String> missing = caller.get(path, "Accept", "text/html");

            assertThat(missing.statusCode()).as(path).isEqualTo(404);
            assertThat(missing.body()).as(path).contains("Cette page n’existe pas", "This page does not exist");
        }
    }

    @Test
    void hasNeitherPictureNorFileBeforeThereIsOne() throws Exception {
        assertThat(caller.get("/picture.png").statusCode()).isEqualTo(404);
        assertThat(caller.get("/files/mes-donnees.json").statusCode()).isEqualTo(404);
    }

    @Test
    void givesTheDataAsAFile() throws Exception {
        caller.press("go:begin-express");
        caller.press("go:my-data");

        HttpResponse<String> file = caller.get("/files/mes-donnees.json");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(header(file, "Content-Disposition"))
                .startsWith("attachment; filename=")
                .contains(".json");
        assertThat(header(file, "Cache-Control")).contains("no-store");
        assertThat(caller.get("/files/another.json").statusCode()).isEqualTo(404);
    }

    @Test
    void asksForAMomentWhileTheStoreIsAway() throws Exception {
        Map<String, String> form = Caller.with(caller.form(), "action", "go:begin-express");
        sessions.away(true);

        HttpResponse<String> looked = caller.get("/");
        HttpResponse<String> acted = caller.post("/", form);

        assertThat(looked.statusCode()).isEqualTo(503);
        assertThat(header(looked, "Retry-After")).isEqualTo("5");
        assertThat(looked.body()).contains("Un instant…", "href=\"/\"");
        assertThat(acted.statusCode()).isEqualTo(503);
        assertThat(acted.body()).contains("value=\"go:begin-express\"", "value=\"" + form.get("turn") + "\"");
    }

    @Test
    void erasesEverythingAndTheCookie() throws Exception {
        caller.press("go:begin-express");
        caller.press("go:erase");

        HttpResponse<String> answer = caller.press("go:erase-confirmed");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(header(answer, "Location")).endsWith("/au-revoir");
        assertThat(header(answer, "Set-Cookie")).startsWith("barometre=; Path=/; Max-Age=0;");
        assertThat(caller.get("/au-revoir").headers().map()).doesNotContainKey("set-cookie");
        assertThat(caller.get("/").body()).contains("data-screen=\"welcome\"");
    }

    @Test
    void asksAProgramToGoSlower() throws Exception {
        MockHttpServletRequest visit = new MockHttpServletRequest("GET", "/");
        visit.setRemoteAddr("198.51.100.7");
        await().untilAsserted(() -> {
            caller.forgetCookies();
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 5_000; i++) {
                            gate.preHandle(visit, new MockHttpServletResponse(), this);
                        }
                    })
                    .isInstanceOf(Gate.TooFast.class);
            HttpResponse<String> page = caller.get("/", "X-Forwarded-For", "198.51.100.7");
            assertThat(page.statusCode()).isEqualTo(429);
            assertThat(header(page, "Retry-After")).isEqualTo("5");
            assertThat(page.body()).contains("Un peu moins vite…", "A little slower…");
        });
        caller.forgetCookies();
        assertThat(caller.get("/", "X-Forwarded-For", "198.51.100.8").statusCode())
                .isEqualTo(200);
    }

    @Test
    void letsBrowsersKeepItsFilesForAYear() throws Exception {
        String body = caller.get("/").body();
        String style = body.replaceAll("(?s).*href=\"(/web/style[^\"]+)\".*", "$1");

        HttpResponse<String> file = caller.get(style);

        assertThat(style).matches("/web/style-[0-9a-f]{32}\\.css");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(header(file, "Cache-Control")).contains("max-age=31536000");
        assertThat(caller.get("/webjars/htmx.org/2.0.10/dist/htmx.min.js").statusCode())
                .isEqualTo(200);
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
