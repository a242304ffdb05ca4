package fr.barometre.bot.prepare;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A respondent's way through the survey on the page, without scripts: the first button that leads on. */
public final class Walk implements AutoCloseable {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern BUTTON = Pattern.compile("name=\"action\" value=\"([^\"]+)\"");

    /** What leads on, the most wanted first; then any button of the choices. */
    private static final List<String> LEADING = List.of("rate:", "go:begin-full", "skip:");

    private static final Pattern PICTURE = Pattern.compile("src=\"(/picture[^\"]+)\"");
    private static final String END = "data-screen=\"summary\"";
    private static final int MOST_SCREENS = 200;

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(Redirect.NORMAL)
            .build();
    private final URI page;

    /** Creates a respondent who has never been on {@code page}. */
    public Walk(URI page) {
        this.page = page;
    }

    @Override
    public void close() {
        http.close();
    }

    /** Returns whether {@code shown} is the summary. */
    public static boolean isEnd(String shown) {
        return shown.contains(END);
    }

    /** Returns the page as it stands. */
    public String look() throws PrepareFailed, IOException, InterruptedException {
        return sent(HttpRequest.newBuilder(page));
    }

    /** Answers everything, looks at the picture of the summary, and returns how many affirmations that were. */
    int toTheSummary() throws PrepareFailed, IOException, InterruptedException {
        String shown = look();
        int answers = 0;
        for (int screen = 0; screen < MOST_SCREENS; screen++) {
            if (isEnd(shown)) {
                lookAtPicture(shown);
                return answers;
            }
            answers += leading(shown).startsWith(LEADING.getFirst()) ? 1 : 0;
            shown = onward(shown);
        }
        throw new PrepareFailed("The page does not lead to a summary within " + MOST_SCREENS + " screens.");
    }

    private void lookAtPicture(String shown) throws PrepareFailed, IOException, InterruptedException {
        Matcher picture = PICTURE.matcher(shown);
        if (!picture.find()) {
            throw new PrepareFailed("The summary has no picture.");
        }
        sent(HttpRequest.newBuilder(page.resolve(picture.group(1).replace("&amp;", "&"))));
    }

    /** Presses what leads on from {@code shown}, and returns what is shown then. */
    public String onward(String shown) throws PrepareFailed, IOException, InterruptedException {
        return press(shown, leading(shown));
    }

    private static String leading(String shown) throws PrepareFailed {
        List<String> actions = BUTTON.matcher(shown.substring(Math.max(0, shown.indexOf("<main"))))
                .results()
                .map(found -> found.group(1))
                .toList();
        return LEADING.stream()
                .flatMap(wanted -> actions.stream().filter(action -> action.startsWith(wanted)))
                .findFirst()
                .or(() -> actions.stream().findFirst())
                .orElseThrow(() -> new PrepareFailed("The page has no button."));
    }

    private String press(String shown, String action) throws PrepareFailed, IOException, InterruptedException {
        Map<String, String> form = new LinkedHashMap<>();
        Matcher hidden = HIDDEN.matcher(shown);
        while (hidden.find()) {
            form.put(hidden.group(1), hidden.group(2));
        }
        form.put("action", action);
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return sent(HttpRequest.newBuilder(page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private String sent(HttpRequest.Builder request) throws PrepareFailed, IOException, InterruptedException {
        var response = http.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new PrepareFailed("The page answered " + response.statusCode() + ".");
        }
        return response.body();
    }
}
