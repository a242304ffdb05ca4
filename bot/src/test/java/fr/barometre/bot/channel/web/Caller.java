package fr.barometre.bot.channel.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Calls the page over HTTP as a browser without scripts would, and follows no redirect. */
final class Caller {
    private static final Pattern FORM = Pattern.compile("<form class=\"choices\".*?</form>", Pattern.DOTALL);
    private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    Caller(int port) {
        address = "http://127.0.0.1:" + port;
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).GET().build());
    }

    /** Returns how many bytes come for {@code path}, compressed. */
    int compressed(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                client.send(request(path, "Accept-Encoding", "gzip").GET().build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " was answered with " + answer.statusCode() + ".");
        }
        return answer.body().length;
    }

    HttpResponse<String> post(String path, Map<String, String> form, String... headers)
            throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** Presses the button of {@code code} on the page as it is now, and returns the answer to that. */
    HttpResponse<String> press(String code) throws IOException, InterruptedException {
        return post("/", with(form(), "action", code));
    }

    HttpResponse<String> type(String text) throws IOException, InterruptedException {
        return post("/", with(form(), "text", text));
    }

    /** Returns the hidden fields of the form on the page as it is now. */
    Map<String, String> form() throws IOException, InterruptedException {
        Matcher form = FORM.matcher(get("/").body());
        if (!form.find()) {
            throw new IllegalStateException("The page has no form.");
        }
        return HIDDEN.matcher(form.group())
                .results()
                .collect(Collectors.toMap(hidden -> hidden.group(1), (MatchResult hidden) -> hidden.group(2)));
    }

    static Map<String, String> with(Map<String, String> form, String name, String value) {
        Map<String, String> filled = new LinkedHashMap<>(form);
        filled.put(name, value);
        return filled;
    }

    void forgetCookies() {
        cookies.getCookieStore().removeAll();
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }
}
