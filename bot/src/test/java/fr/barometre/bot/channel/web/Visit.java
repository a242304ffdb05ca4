package fr.barometre.bot.channel.web;

import static java.util.Objects.requireNonNull;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** One visitor's browser on the page, and all that went wrong in it. */
final class Visit implements AutoCloseable {
    private static final int MOST_SCREENS = 80;

    private final BrowserContext context;
    private final Page page;
    private final List<String> wrong = new ArrayList<>();

    private Visit(BrowserContext context, String address) {
        this.context = context;
        context.setDefaultTimeout(60_000);
        String host = URI.create(address).getAuthority();
        context.onRequest(request -> {
            if (!host.equals(URI.create(request.url()).getAuthority())) {
                wrong.add("a request to " + request.url());
            }
        });
        context.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                wrong.add("on the console: " + message.text());
            }
        });
        context.onWebError(error -> wrong.add("a script's error: " + error.error()));
        page = context.newPage();
        page.navigate(address);
    }

    static Visit on(Browser browser, String address, int width, ColorScheme scheme, boolean scripts) {
        return new Visit(
                browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 780)
                        .setLocale("fr-FR")
                        .setColorScheme(scheme)
                        .setJavaScriptEnabled(scripts)),
                address);
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** Returns every request to another host, every message on the console and every script's error. */
    List<String> wrong() {
        return wrong;
    }

    String screen() {
        return requireNonNull(page.locator("#screen").getAttribute("data-screen"));
    }

    String heading() {
        return page.locator("h1").innerText();
    }

    String notice() {
        return page.locator("#notice").innerText();
    }

    void press(String code) {
        press(page.locator("#screen button[value='" + code + "']").first());
    }

    void press(Locator button) {
        String turn = turn();
        button.click();
        page.waitForCondition(() -> !turn().equals(turn));
    }

    void type(String text) {
        String turn = turn();
        if (!page.locator("#text").isVisible()) {
            page.locator(".write summary").click();
        }
        page.locator("#text").fill(text);
        page.locator("#text").press("Enter");
        page.waitForCondition(() -> !turn().equals(turn));
    }

    /** Answers level 1 to 5 in turn, and the first choice of everything else, until {@code wanted} is shown. */
    void goOnTo(String wanted, Runnable onEach) {
        for (int screens = 0; !screen().equals(wanted); screens++) {
            if (screens > MOST_SCREENS) {
                throw new IllegalStateException("\"" + wanted + "\" was not reached; this is \"" + screen() + "\".");
            }
            onEach.run();
            Locator levels = page.locator(".answers button");
            if (levels.count() > 0) {
                press(levels.nth(screens % 5));
            } else if (page.locator(".choices .first").count() > 0) {
                press(page.locator(".choices .first").first());
            } else {
                press(page.locator(".choices button").first());
            }
        }
        onEach.run();
    }

    private String turn() {
        return requireNonNull(page.locator("#screen input[name=turn]").first().getAttribute("value"));
    }

    @Override
    public void close() {
        context.close();
    }
}
