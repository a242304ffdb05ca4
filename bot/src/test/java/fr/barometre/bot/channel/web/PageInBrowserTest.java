package fr.barometre.bot.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageInBrowserTest {
    private static final int PHONE = 360;
    private static final int DESKTOP = 1100;

    private final SwitchedSessions sessions;
    private final String address;
    private Chromium chromium;

    PageInBrowserTest(@Autowired SwitchedSessions sessions, @LocalServerPort int port) {
        this.sessions = sessions;
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

    @AfterEach
    void storeIsThere() {
        sessions.away(false);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void leadsThroughTheWholeSurveyWithAndWithoutScripts(boolean scripts) {
        try (Visit visit = visit(PHONE, ColorScheme.LIGHT, scripts)) {
            List<Object> widths = new ArrayList<>();
            visit.press("go:begin-full");
            visit.goOnTo("summary", () -> widths.add(width(visit)));

            assertThat(visit.page().locator(".bars tbody tr").count()).isEqualTo(9);
            assertThat(visit.page()
                            .locator(".picture img")
                            .evaluate("async i => { await i.decode(); return i.naturalWidth }"))
                    .isEqualTo(1080);
            assertThat(widths).hasSizeGreaterThan(55).containsOnly(PHONE);
            assertThat(visit.wrong()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void correctsPausesAndErases(boolean scripts) {
        try (Visit visit = visit(PHONE, ColorScheme.LIGHT, scripts)) {
            visit.press("go:begin-express");
            visit.goOnTo("question", () -> {});
            String statement = visit.page().locator(".statement").innerText();
            visit.press(visit.page().locator(".answers button").nth(1));
            assertThat(visit.notice()).contains("noté");

            visit.press("go:pause");
            visit.page().navigate(address);
            assertThat(visit.screen()).isEqualTo("paused");
            visit.press("go:resume");
            visit.press(visit.page().locator("button[value^='prev:']"));
            assertThat(visit.page().locator(".statement").innerText()).isEqualTo(statement);
            assertThat(visit.page().locator(".chosen").innerText()).contains("2 ·", "votre réponse");
            visit.press(visit.page().locator(".answers button").nth(4));

            visit.press("go:erase");
            visit.page().locator("button[value='go:erase-confirmed']").click();
            visit.page().waitForURL("**/au-revoir");
            assertThat(visit.context().cookies())
                    .noneMatch(cookie -> cookie.name.equals("barometre") && cookie.expires > 0);
            assertThat(visit.wrong()).isEmpty();
        }
    }

    @Test
    void isAccessibleOnEveryScreen() {
        List<String> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        try (Visit visit = visit(PHONE, ColorScheme.LIGHT, true)) {
            Runnable check = () -> {
                if (seen.add(visit.screen())) {
                    check(visit, found);
                }
            };
            check.run();
            visit.press("go:begin-full");
            visit.goOnTo("question", check);
            for (String code : List.of("go:pause", "go:progress", "go:my-data", "go:erase")) {
                visit.press(code);
                check.run();
                leave(visit, "continuer");
            }
            visit.goOnTo("question", check);
            visit.press(visit.page().locator("button[value^='help:']"));
            check.run();
            visit.goOnTo("summary", check);
            for (String way :
                    List.of("why", "way", "detail", "inspirations", "questions", "radar", "correct", "restart")) {
                visit.press("go:" + way);
                check.run();
                if (way.equals("detail") || way.equals("correct")) {
                    visit.press(visit.page()
                            .locator("button[value^='theme:'], button[value^='fix:']")
                            .first());
                    check.run();
                }
                leave(visit, "synthèse");
            }
            visit.page().navigate(address + "nowhere");
            check(visit.page(), "unknown", found);
            visit.page().navigate(address + "au-revoir");
            check(visit.page(), "farewell", found);
        }
        assertThat(found).isEmpty();
        assertThat(seen).hasSizeGreaterThan(18);
    }

    @Test
    void needsNothingButAKeyboard() {
        try (Visit visit = visit(DESKTOP, ColorScheme.LIGHT, true)) {
            Page page = visit.page();
            page.keyboard().press("Tab");
            assertThat(focused(page)).isEqualTo("Aller au contenu");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(focused(page)).startsWith("Commencer");
            page.keyboard().press("Enter");
            page.waitForCondition(() -> visit.screen().equals("profile-role"));
            page.waitForCondition(() -> focused(page).equals(visit.heading()));
            page.keyboard().press("Tab");
            page.keyboard().press("Space");
            page.waitForCondition(() -> visit.screen().equals("profile-kind"));
            assertThat(visit.wrong()).isEmpty();
        }
    }

    @Test
    void goesOnTypingWhereTypingBegan() {
        try (Visit visit = visit(PHONE, ColorScheme.LIGHT, true)) {
            visit.press("go:begin-express");
            visit.goOnTo("question", () -> {});
            String first = visit.page().locator(".statement").innerText();
            visit.type("quatre");

            assertThat(visit.notice()).startsWith("4 ·");
            assertThat(visit.page().locator(".statement").innerText()).isNotEqualTo(first);
            visit.page()
                    .waitForCondition(() -> visit.page().locator("#text:focus").count() == 1);
        }
    }

    @Test
    void changesTheWholePageWithTheLanguage() {
        try (Visit visit = visit(PHONE, ColorScheme.LIGHT, true)) {
            visit.press("go:begin-express");
            visit.type("english");

            visit.page()
                    .waitForCondition(
                            () -> "en".equals(visit.page().locator("html").getAttribute("lang")));
            assertThat(visit.page().locator(".language").innerText()).isEqualTo("Français");
        }
    }

    @Test
    void goesBackHarmlessly() {
        try (Visit visit = visit(PHONE, ColorScheme.LIGHT, false)) {
            visit.press("go:begin-express");
            visit.goOnTo("question", () -> {});
            visit.press(visit.page().locator(".answers button").nth(2));
            visit.page().goBack();
            visit.page().navigate(address);

            assertThat(visit.screen()).isEqualTo("question");
            assertThat(visit.page().locator("progress").getAttribute("value")).isEqualTo("1");
        }
    }

    @Test
    void saysOneMomentWhileTheStoreIsAwayAndGoesOnAfterwards() {
        try (Visit visit = visit(PHONE, ColorScheme.LIGHT, true)) {
            sessions.away(true);
            visit.page().locator("button[value='go:begin-express']").click();
            visit.page().waitForCondition(() -> visit.heading().equals("Un instant…"));
            sessions.away(false);
            visit.page().locator("#screen .first").click();
            visit.page().waitForCondition(() -> visit.screen().equals("profile-role"));
        }
    }

    @Test
    void weighsAtMostSixtyKilobytes() {
        try (Visit visit = visit(PHONE, ColorScheme.LIGHT, true)) {
            Object bytes = visit.page()
                    .evaluate(
                            "[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]"
                                    + ".reduce((sum, entry) => sum + entry.transferSize, 0)");

            assertThat(((Number) bytes).intValue()).isBetween(1, 60 * 1024);
        }
    }

    /** Leaves a screen that asks before it destroys something by its other button, and every other by typing. */
    private static void leave(Visit visit, String word) {
        if (visit.page().locator("#screen button[value$='-confirmed']").count() > 0) {
            visit.press(visit.page()
                    .locator("#screen .choices button:not([value$='-confirmed'])")
                    .first());
        } else {
            visit.type(word);
        }
    }

    private Visit visit(int width, ColorScheme scheme, boolean scripts) {
        return Visit.on(chromium.browser(), address, width, scheme, scripts);
    }

    private static void check(Visit visit, List<String> found) {
        check(visit.page(), visit.screen(), found);
    }

    private static void check(Page page, String name, List<String> found) {
        for (int width : List.of(PHONE, DESKTOP)) {
            page.setViewportSize(width, 780);
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                new AxeBuilder(page)
                        .setLegacyMode(true).analyze().getViolations().stream()
                                .map(rule -> name + ", " + width + ", " + scheme + ": " + rule.getId() + " "
                                        + rule.getNodes().getFirst().getHtml())
                                .forEach(found::add);
            }
        }
    }

    private static Object width(Visit visit) {
        return visit.page().evaluate("document.documentElement.scrollWidth");
    }

    private static String focused(Page page) {
        return (String) page.evaluate("document.activeElement.innerText");
    }
}
