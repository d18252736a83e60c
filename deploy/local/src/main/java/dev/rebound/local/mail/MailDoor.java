package dev.rebound.local.mail;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Whoever is on this machine may read its mails, and nothing more; a mail's HTML brings its own style and no script. */
@Configuration(proxyBeanMethods = false)
class MailDoor {

    @Bean
    @Order(0)
    SecurityFilterChain mailDoors(HttpSecurity http) throws Exception {
        return http.securityMatcher("/mails", "/mails/**", "/mails.css")
                .authorizeHttpRequests(calls -> calls.requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(policy ->
                                policy.policyDirectives("default-src 'none'; style-src 'self' 'unsafe-inline';"
                                        + " img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors"
                                        + " 'none'"))
                        // The links in a mail are secrets.
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }
}
