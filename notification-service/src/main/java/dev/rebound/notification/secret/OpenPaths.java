package dev.rebound.notification.secret;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/** The paths whose address is itself the secret: mail and calendar programs cannot sign in. */
@Configuration(proxyBeanMethods = false)
class OpenPaths {

    @Bean
    @Order(1)
    SecurityFilterChain openToWhoeverHasTheAddress(HttpSecurity http) throws Exception {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        return http.securityMatcher(new OrRequestMatcher(
                        paths.matcher(HttpMethod.GET, "/unsubscribe/{token}"),
                        paths.matcher(HttpMethod.POST, "/unsubscribe/{token}"),
                        paths.matcher(HttpMethod.GET, "/api/calendar/{name}.ics"),
                        paths.matcher(HttpMethod.HEAD, "/api/calendar/{name}.ics")))
                .authorizeHttpRequests(calls -> calls.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }
}
