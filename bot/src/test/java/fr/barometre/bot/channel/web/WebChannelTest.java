package fr.barometre.bot.channel.web;

import fr.barometre.bot.channel.ChannelContract;
import fr.barometre.bot.channel.Client;
import fr.barometre.bot.text.Language;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** The page, called over HTTP as a browser without scripts does. */
class WebChannelTest extends ChannelContract {
    private static final Pattern PAGE = Pattern.compile("<body>.*</body>", Pattern.DOTALL);
    private static final Set<String> MENU = Set.of(
            "speak:en",
            "speak:fr",
            "go:progress",
            "go:my-data",
            "go:campaigns",
            "go:participation",
            "go:transfer",
            "go:erase");
    private static final String HOME = "<a class=\"button first\" href=\"/\">";
    private static final Pattern CODE = Pattern.compile("<button[^>]* name=\"action\" value=\"([^\"]+)\"");

    @Override
    protected List<String> settings() {
        return List.of();
    }

    @Override
    protected Client client(int person, Language language) {
        return new Browser(new Caller(port), language.code());
    }

    /** A browser that has the page open. */
    private static final class Browser implements Client {
        private final Caller caller;
        private final String language;
        private String page = "";
        private Map<String, String> before = Map.of();
        private Map<String, String> sent = Map.of();

        Browser(Caller caller, String language) {
            this.caller = caller;
            this.language = language;
        }

        @Override
        public void begin() {
            look("/");
        }

        @Override
        public void press(String code) {
            send(Caller.with(form(), "action", code));
        }

        @Override
        public void pressOld(String code) {
            send(Caller.with(before, "action", code));
        }

        @Override
        public void write(String text) {
            send(Caller.with(form(), "text", text));
        }

        @Override
        public void again() {
            post();
        }

        @Override
        public String words() {
            return HtmlUtils.htmlUnescape(page.replaceAll("<[^>]*>", ""));
        }

        /** After the farewell a link leads home, as there is nothing left to post to. */
        @Override
        public List<String> codes() {
            if (page.contains(HOME)) {
                return List.of("go:resume");
            }
            return CODE.matcher(page)
                    .results()
                    .map(button -> HtmlUtils.htmlUnescape(button.group(1)))
                    .toList();
        }

        /** In the head and the foot of the page. */
        @Override
        public boolean offersAlways(String code) {
            return MENU.contains(code);
        }

        private Map<String, String> form() {
            return done(caller::form);
        }

        private void send(Map<String, String> form) {
            before = form();
            sent = form;
            post();
        }

        private void post() {
            HttpResponse<String> answer = done(() -> caller.post("/", sent, "Accept-Language", language));
            if (answer.statusCode() == 303) {
                look(answer.headers().firstValue("Location").orElseThrow());
            } else {
                show(answer);
            }
        }

        private void look(String path) {
            show(done(() -> caller.get(path, "Accept-Language", language)));
        }

        private void show(HttpResponse<String> answer) {
            Matcher found = PAGE.matcher(answer.body());
            page = found.find() ? found.group() : "";
        }

        private static <T> T done(Callable<T> call) {
            try {
                return call.call();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
    }
}
