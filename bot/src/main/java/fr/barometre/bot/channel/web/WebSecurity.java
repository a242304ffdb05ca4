package fr.barometre.bot.channel.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What may be reached over HTTP, for the whole application: the page and its files, the channels' webhooks, which check
 * their own secrets, and what the operator's tools read. Everything else is not found, and nobody has an account.
 */
@Configuration(proxyBeanMethods = false)
class WebSecurity {
    private static final String[] WEBHOOKS = {"/telegram", "/api/messages"};
    private static final String SHOWN_IN_TEAMS = "/teams/file/";
    private static final String[] READ = {
        "/",
        FarewellPage.FRENCH,
        FarewellPage.ENGLISH,
        "/picture.png",
        WebDoorway.PATH + "*",
        WebFiles.PATH + "*",
        SHOWN_IN_TEAMS + "*",
        "/web/**",
        "/webjars/**",
        "/actuator/health",
        "/actuator/health/**",
        "/actuator/prometheus"
    };
    private static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String RESOURCE_POLICY = "Cross-Origin-Resource-Policy";
    private static final String PERMISSIONS =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=(), browsing-topics=()";

    @Bean
    SecurityFilterChain web(HttpSecurity http, WebMeters meters) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(GET, READ)
                        .permitAll()
                        .requestMatchers(HEAD, READ)
                        .permitAll()
                        .requestMatchers(POST, "/")
                        .permitAll()
                        .requestMatchers(POST, WEBHOOKS)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .csrf(csrf -> csrf.csrfTokenRepository(new VisitorCsrf()).ignoringRequestMatchers(WEBHOOKS))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                (request, response, refusal) -> response.sendError(HttpStatus.NOT_FOUND.value()))
                        .accessDeniedHandler((request, response, refusal) -> {
                            meters.formUnproved();
                            response.sendError(HttpStatus.FORBIDDEN.value());
                        }))
                .headers(WebSecurity::headers)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .build();
    }

    /** Nobody: without this, Spring Boot invents a user and writes the password to the log. */
    @Bean
    UserDetailsService nobody() {
        return new InMemoryUserDetailsManager();
    }

    /** A card's picture is shown by Teams' own page; everything else by ours alone. */
    private static String mayBeShownBy(HttpServletRequest request) {
        return request.getServletPath().startsWith(SHOWN_IN_TEAMS) ? "cross-origin" : "same-origin";
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .addHeaderWriter((request, response) -> response.setHeader(RESOURCE_POLICY, mayBeShownBy(request)))
                .httpStrictTransportSecurity(hsts -> hsts.includeSubDomains(false));
    }
}
