package fr.barometre.bot.channel.teams;

import com.microsoft.aad.msal4j.HttpMethod;
import com.microsoft.aad.msal4j.HttpRequest;
import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.aad.msal4j.IHttpResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The way to the login, with time-outs, and without encryption where the setting says so, as within a test. */
final class LoginHttp implements IHttpClient {
    private static final Duration TIME_OUT = Duration.ofSeconds(10);

    private final String scheme;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(TIME_OUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    LoginHttp(String scheme) {
        this.scheme = scheme;
    }

    @Override
    public IHttpResponse send(HttpRequest asked) throws IOException, InterruptedException {
        URI address = URI.create(scheme
                + asked.url().toString().substring(asked.url().getProtocol().length()));
        java.net.http.HttpRequest.Builder request =
                java.net.http.HttpRequest.newBuilder(address).timeout(TIME_OUT);
        asked.headers().forEach(request::header);
        if (asked.httpMethod() == HttpMethod.POST) {
            request.POST(java.net.http.HttpRequest.BodyPublishers.ofString(asked.body()));
        }
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.headers().map(), response.body());
    }

    private record Answer(int statusCode, Map<String, List<String>> headers, String body) implements IHttpResponse {
        /** Hides the token. */
        @Override
        public String toString() {
            return "Answer[" + statusCode + "]";
        }
    }
}
