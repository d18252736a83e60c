package dev.rebound.local.identity;

import static org.springframework.security.config.Customizer.withDefaults;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The protocol's addresses, and the page on which people sign in. */
@Configuration(proxyBeanMethods = false)
class Doors {

    private final IdentitySettings settings;

    Doors(IdentitySettings settings) {
        this.settings = settings;
    }

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http) throws Exception {
        var server = new OAuth2AuthorizationServerConfigurer();
        strictHeaders(http);
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(server, protocol -> protocol.oidc(withDefaults()))
                .authorizeHttpRequests(calls -> calls.anyRequest().authenticated())
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http) throws Exception {
        strictHeaders(http);
        return http.authorizeHttpRequests(
                        calls -> calls.requestMatchers("/login", "/sign-in.css", "/actuator/health/**", "/error")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .formLogin(form -> form.loginPage("/login")
                        .failureUrl("/login?refused")
                        // Someone who comes here on their own wants Rebound, not its provider.
                        .defaultSuccessUrl(Clients.gatewayAddresses(settings).get(0)))
                .build();
    }

    /** The form's answer leads back to the gateway, and browsers hold a form to its policy over redirects too. */
    private void strictHeaders(HttpSecurity http) throws Exception {
        http.headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives("default-src 'none'; style-src 'self'; img-src 'self' data:;"
                                + " base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                                + String.join(" ", Clients.gatewayAddresses(settings))))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)));
    }
}
