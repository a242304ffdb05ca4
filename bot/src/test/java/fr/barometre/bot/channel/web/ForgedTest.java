package fr.barometre.bot.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.barometre.bot.conversation.Event;
import fr.barometre.bot.text.Language;
import jakarta.servlet.http.Cookie;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Cookies, headers and forms that no page of ours has sent. */
class ForgedTest {
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void aNoticeIsReadBackOnce() {
        new Flash(Optional.of("C’est noté."), true).write(request, response);
        request.setCookies(response.getCookies());

        assertThat(Flash.take(request, response)).isEqualTo(new Flash(Optional.of("C’est noté."), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "t!", "p====", "t%%%", "\u00e9\u00e9"})
    void aForgedNoticeSaysNothingAndIsTakenAway(String value) {
        request.setCookies(new Cookie("barometre-said", value));

        assertThat(Flash.take(request, response).notice()).isEmpty();

        assertThat(response.getHeader("Set-Cookie")).contains("Max-Age=0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "99999999999999999999", "1e3"})
    void aFormWithoutAReadableVersionIsTakenForOneThatSaysNone(String seen) {
        request.setParameter("seen", seen);
        request.setParameter("action", "go:begin-full");

        Form form = Form.read(request);

        assertThat(form.seen()).isEqualTo(-1);
        assertThat(form.event()).isInstanceOf(Event.Pressed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "300.1.1.1", "::g", "192.0.2.1%%"})
    void anAddressThatCannotBeReadStandsForItself(String address) {
        assertThat(Gate.network(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {";;;", "fr;q=x", "\u0000"})
    void aLanguageThatCannotBeReadIsFrench(String asked) {
        request.addHeader("Accept-Language", asked);

        assertThat(AcceptedLanguage.of(request)).isEqualTo(Language.FR);
    }
}
