package fr.barometre.bot.channel.web;

import fr.barometre.bot.turn.Throttle;
import fr.barometre.bot.turn.Throttle.Verdict;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Turns away who asks for more than people do. A visitor is counted by their cookie; one who is new here, or brings a
 * cookie that was not seen lately, by their address, which a whole town hall may share. Addresses are kept in memory
 * only, and only the latest.
 */
@Component
final class Gate implements HandlerInterceptor, WebMvcConfigurer {
    private static final int NEWCOMERS_AT_ONCE = 1_000;
    private static final int NEWCOMERS_A_SECOND = 50;

    /** Whoever has an address of version 6 has as many of them as they like, all beginning with these bytes. */
    private static final int NETWORK = 8;

    private final Throttle visitors;
    private final Throttle addresses;

    Gate(InstantSource clock) {
        visitors = Throttle.ofRespondents(clock);
        addresses = new Throttle(NEWCOMERS_AT_ONCE, NEWCOMERS_A_SECOND, clock);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/", "/picture.png", WebDoorway.PATH + "*", WebFiles.PATH + "*");
    }

    /** @throws TooFast if it is too much */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Optional<String> visitor = Visitors.find(request).map(Visitor::token);
        boolean lately = visitor.filter(visitors::knows).isPresent();
        if (!lately && addresses.count(network(request.getRemoteAddr())) != Verdict.DONE) {
            throw new TooFast();
        }
        if (visitor.filter(token -> visitors.count(token) != Verdict.DONE).isPresent()) {
            throw new TooFast();
        }
        return true;
    }

    /**
     * Returns what of an address stands for one household or office. The server gives digits, so no name is looked up.
     */
    static String network(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes.length > NETWORK ? Arrays.copyOf(bytes, NETWORK) : bytes);
        } catch (UnknownHostException e) {
            return address;
        }
    }

    /** More was asked for than people do. */
    static final class TooFast extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooFast() {
            super("Too much at once.", null, false, false);
        }
    }
}
