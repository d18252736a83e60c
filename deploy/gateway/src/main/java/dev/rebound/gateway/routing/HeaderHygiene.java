package dev.rebound.gateway.routing;

import dev.rebound.gateway.signin.TokenRelay;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;

/**
 * What a caller may not say to a service, and a service not to a browser. A service believes a forwarded address or a
 * CSRF token because only the gateway can have written it; so whatever a caller sends under such a name is dropped.
 */
@Configuration(proxyBeanMethods = false)
class HeaderHygiene {

    private static final List<String> SAID_BY_PROXIES_ONLY = List.of(
            "forwarded",
            "x-forwarded-",
            "x-original-",
            "x-real-ip",
            "x-auth-",
            "x-remote-",
            "x-user",
            "remote-user",
            "x-csrf-",
            "x-xsrf-",
            "proxy-");

    private static final Set<String> SAID_BY_THE_GATEWAY_ONLY = caseless(
            "Content-Security-Policy",
            "Content-Security-Policy-Report-Only",
            "X-Content-Type-Options",
            "X-Frame-Options",
            "X-XSS-Protection",
            "Referrer-Policy",
            "Permissions-Policy",
            "Strict-Transport-Security",
            "Cross-Origin-Opener-Policy",
            "Cross-Origin-Resource-Policy",
            "Server",
            "X-Powered-By");

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    RequestHttpHeadersFilter towardsServices(@Value("${server.servlet.session.cookie.name}") String sessionCookie) {
        return (headers, request) -> {
            var passed = new HttpHeaders();
            headers.forEach((name, values) -> {
                if (SAID_BY_PROXIES_ONLY.stream().noneMatch(name.toLowerCase(Locale.ROOT)::startsWith)) {
                    passed.addAll(name, values);
                }
            });
            withoutCookie(passed, sessionCookie);
            var servlet = request.servletRequest();
            passed.set("X-Forwarded-For", servlet.getRemoteAddr());
            passed.set("X-Forwarded-Proto", servlet.getScheme());
            passed.set(
                    "X-Forwarded-Host",
                    hostOf(request.uri().getHost(), request.uri().getPort()));
            passed.set("X-Forwarded-Port", String.valueOf(servlet.getServerPort()));
            request.attribute(TokenRelay.CSRF_TOKEN).ifPresent(token -> passed.set("X-Csrf-Token", (String) token));
            return passed;
        };
    }

    @Bean
    ResponseHttpHeadersFilter towardsBrowsers() {
        return (headers, response) -> {
            var passed = new HttpHeaders();
            headers.forEach((name, values) -> {
                if (!SAID_BY_THE_GATEWAY_ONLY.contains(name)) {
                    passed.addAll(name, values);
                }
            });
            return passed;
        };
    }

    /** The session is the gateway's: with its cookie a service could act as the seeker elsewhere. */
    private static void withoutCookie(HttpHeaders headers, String name) {
        List<String> cookies = headers.getOrEmpty(HttpHeaders.COOKIE);
        if (cookies.isEmpty()) {
            return;
        }
        String rest = cookies.stream()
                .flatMap(line -> Stream.of(line.split(";")))
                .map(String::strip)
                .filter(cookie -> !cookie.startsWith(name + "="))
                .collect(Collectors.joining("; "));
        if (rest.isEmpty()) {
            headers.remove(HttpHeaders.COOKIE);
        } else {
            headers.set(HttpHeaders.COOKIE, rest);
        }
    }

    private static String hostOf(String host, int port) {
        return port < 0 ? host : host + ":" + port;
    }

    private static Set<String> caseless(String... names) {
        var set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(List.of(names));
        return set;
    }
}
