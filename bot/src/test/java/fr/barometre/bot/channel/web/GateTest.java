package fr.barometre.bot.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class GateTest {
    private Instant now = Instant.parse("2026-11-24T08:00:00Z");
    private final Gate gate = new Gate(() -> now);

    @Test
    void aVisitorDoesNotMoreThanPeopleCan() {
        assertThat(admitted(5_000, () -> visit("192.0.2.1", "A".repeat(32)))).isEqualTo(1_200);
    }

    @Test
    void newcomersAreCountedByTheirAddress() {
        assertThat(admitted(5_000, () -> visit("192.0.2.1", ""))).isEqualTo(1_000);
        assertThat(admitted(1, () -> visit("192.0.2.2", ""))).isEqualTo(1);

        now = now.plusSeconds(1);

        assertThat(admitted(5_000, () -> visit("192.0.2.1", ""))).isEqualTo(50);
    }

    @Test
    void inventedCookiesHelpNobody() {
        int[] invented = {0};

        assertThat(admitted(5_000, () -> visit("192.0.2.1", "%032d".formatted(invented[0]++))))
                .isEqualTo(1_000);
    }

    @Test
    void whoIsKnownGoesOnWhileNewcomersOfTheSameAddressAreTooMany() {
        Supplier<MockHttpServletRequest> known = () -> visit("192.0.2.1", "A".repeat(32));
        admitted(1, known);
        admitted(5_000, () -> visit("192.0.2.1", ""));

        assertThat(admitted(10, known)).isEqualTo(10);
    }

    @Test
    void anAddressOfVersion6CountsForItsNetwork() {
        assertThat(Gate.network("2001:db8:1:2::1")).isEqualTo(Gate.network("2001:db8:1:2:ffff::9"));
        assertThat(Gate.network("2001:db8:1:2::1")).isNotEqualTo(Gate.network("2001:db8:1:3::1"));
        assertThat(Gate.network("192.0.2.1")).isNotEqualTo(Gate.network("192.0.2.2"));
    }

    private int admitted(int requests, Supplier<MockHttpServletRequest> request) {
        int admitted = 0;
        for (int i = 0; i < requests; i++) {
            try {
                gate.preHandle(request.get(), new MockHttpServletResponse(), this);
                admitted++;
            } catch (Gate.TooFast e) {
                assertThat(e).hasMessage("Too much at once.");
            }
        }
        return admitted;
    }

    private static MockHttpServletRequest visit(String address, String cookie) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.setRemoteAddr(address);
        if (!cookie.isEmpty()) {
            request.setCookies(new Cookie("barometre", cookie));
        }
        return request;
    }
}
