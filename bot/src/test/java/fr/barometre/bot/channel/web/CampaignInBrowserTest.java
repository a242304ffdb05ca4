package fr.barometre.bot.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A campaign on the page. With {@code -Dlook=FOLDER} each screen is also kept as a picture, to be looked at. */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CampaignInBrowserTest {
    private static final int PHONE = 360;
    private static final Pattern CODE = Pattern.compile("[0-9][0-9A-Z]{3}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]");

    private static final Pattern NEXT = Pattern.compile("value=\"(rate:[^\":]+:3|enter:[^\"]+)\"");

    private final int port;
    private final String address;
    private Chromium chromium;

    CampaignInBrowserTest(@LocalServerPort int port) {
        this.port = port;
        address = "http://127.0.0.1:" + port + "/";
    }

    @BeforeAll
    void startChromium() {
        chromium = new Chromium();
    }

    @AfterAll
    void stopChromium() {
        chromium.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isFoundedWithTheFormAndJoinedByItsLink(boolean scripts) {
        try (Visit cio = visit(scripts);
                Visit official = visit(scripts)) {
            String code = found(cio);

            official.page().navigate(address + "c/" + code);
            assertThat(official.screen()).isEqualTo("invited");
            assertThat(official.page().locator(".statement").innerText()).isEqualTo("Ville de Zorn");
            official.press("join:official");
            official.goOnTo("summary", () -> {});

            cio.page().navigate(address);
            cio.press(cio.page().locator("button[value$=':home']").first());
            assertThat(cio.page().locator(".statement").innerText()).contains("Réponses complètes\u00a0: 1");
            assertThat(official.wrong()).isEmpty();
            assertThat(cio.wrong()).isEmpty();
        }
    }

    @Test
    void saysEverythingThatIsMissingInTheForm() {
        try (Visit cio = visit(true)) {
            cio.press("go:campaigns");
            cio.press("go:found");
            cio.page().evaluate("document.querySelector('form.form').noValidate = true");
            cio.page().fill("#input-name", "Ville de Zorn");
            cio.page().fill("#input-last-day", "2020-01-01");
            cio.press(cio.page().locator("form.form button"));

            assertThat(cio.notice()).contains("type de collectivité", "nombre d’habitants", "La date");
            assertThat(cio.page().locator("#input-name").inputValue()).isEqualTo("Ville de Zorn");
        }
    }

    @Test
    void showsItsSnapshotAndGivesItsFiles() throws Exception {
        List<String> unfit = new ArrayList<>();
        try (Visit cio = visit(true)) {
            cio.press("go:campaigns");
            look(cio, unfit);
            cio.press("go:found");
            look(cio, unfit);
            cio.press("go:campaigns");
            String code = found(cio);
            look(cio, unfit);
            cio.press(cio.page().locator("button[value$=':qr']"));
            look(cio, unfit);
            cio.page().navigate(address);
            for (int i = 0; i < 9; i++) {
                answers(code, i < 5 ? "join:official" : "join:cio");
            }
            try (Visit official = visit(true)) {
                official.page().navigate(address + "c/" + code);
                look(official, unfit);
                official.press("join:cio");
                official.goOnTo("summary", () -> {});
                official.press("go:participation");
                look(official, unfit);
                official.press("go:transfer");
                look(official, unfit);
            }
            cio.press(cio.page().locator("button[value$=':invitation']").first());
            cio.press(cio.page().locator("button[value$=':home']").first());
            look(cio, unfit);
            for (String page : List.of(
                    "snapshot", "why", "way", "themes", "roles", "disagreement", "earlier", "initiatives", "method")) {
                cio.page().navigate(address);
                see(cio, page);
                look(cio, unfit);
            }
            see(cio, "files");
            look(cio, unfit);
            for (String file : List.of("pdf", "xlsx", "csv", "json")) {
                see(cio, file);
                var download = cio.page()
                        .waitForDownload(() -> cio.page().locator(".file a").click());
                assertThat(download.suggestedFilename()).endsWith("." + file);
            }
        }
        assertThat(unfit).isEmpty();
    }

    /** Answers everything over HTTP, level 3 throughout. */
    private void answers(String code, String join) throws IOException, InterruptedException {
        Caller official = new Caller(port);
        official.get("/c/" + code);
        official.press(join);
        for (Matcher next = NEXT.matcher(official.get("/").body()); next.find(); ) {
            official.press(next.group(1));
            next = NEXT.matcher(official.get("/").body());
        }
    }

    private static void see(Visit visit, String page) {
        if (visit.page().locator("#screen button[value$=':" + page + "']").count() == 0) {
            String back = visit.screen().equals("campaign-" + page) ? ":snapshot" : ":files";
            if (visit.page().locator("#screen button[value$='" + back + "']").count() == 0) {
                back = ":snapshot";
            }
            visit.press(visit.page()
                    .locator("#screen button[value$='" + back + "']")
                    .first());
        }
        visit.press(
                visit.page().locator("#screen button[value$=':" + page + "']").first());
    }

    /** Founds a campaign and returns its code; the invitation is shown then. */
    private static String found(Visit cio) {
        cio.press("go:campaigns");
        cio.press("go:found");
        Page page = cio.page();
        page.fill("#input-name", "Ville de Zorn");
        page.selectOption("#input-kind", "town");
        page.selectOption("#input-population", "from-20-000");
        page.fill(
                "#input-last-day",
                LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(20).toString());
        cio.press(page.locator("form.form button"));
        cio.press(page.locator("#screen button[value$=':invitation']").first());
        Matcher code = CODE.matcher(page.locator("main").innerText());
        assertThat(code.find()).isTrue();
        return code.group().replace("-", "");
    }

    private Visit visit(boolean scripts) {
        return Visit.on(chromium.browser(), address, PHONE, ColorScheme.LIGHT, scripts);
    }

    private static void look(Visit visit, List<String> unfit) {
        new AxeBuilder(visit.page())
                .analyze()
                .getViolations()
                .forEach(v -> unfit.add(visit.screen() + ": " + v.getId() + " " + v.getHelp()));
        Object width = visit.page().evaluate("document.documentElement.scrollWidth");
        if (!Objects.equals(width, PHONE)) {
            unfit.add(visit.screen() + ": is " + width + " pixels wide");
        }
        String folder = System.getProperty("look", "");
        if (!folder.isEmpty()) {
            visit.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of(folder, visit.screen() + ".png")));
        }
    }
}
