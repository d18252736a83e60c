package dev.rebound.local.identity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** Who may ask for tokens: the gateway for whoever signs in, and each demo seeker for themselves. */
@Configuration(proxyBeanMethods = false)
class Clients {

    static final String SCOPE = "rebound";

    @Bean
    RegisteredClientRepository registeredClients(IdentitySettings settings) {
        List<RegisteredClient> clients = new ArrayList<>();
        clients.add(gateway(settings));
        for (DemoSeeker seeker : DemoSeeker.values()) {
            clients.add(demo(seeker));
        }
        return new InMemoryRegisteredClientRepository(clients);
    }

    @Bean
    UserDetailsService users() {
        List<UserDetails> users = new ArrayList<>();
        for (DemoSeeker seeker : DemoSeeker.values()) {
            users.add(User.withUsername(seeker.id())
                    .password("{noop}" + seeker.id())
                    .roles("SEEKER")
                    .build());
        }
        return new InMemoryUserDetailsManager(users);
    }

    private static RegisteredClient gateway(IdentitySettings settings) {
        var client = RegisteredClient.withId("rebound-gateway")
                .clientId("rebound-gateway")
                .clientSecret("{noop}" + settings.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .scopes(scopes -> scopes.addAll(List.of("openid", "profile", "email", SCOPE)))
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(Duration.ofHours(1))
                        .refreshTokenTimeToLive(Duration.ofHours(12))
                        .build());
        for (String gateway : gatewayAddresses(settings)) {
            client.redirectUri(gateway + "/login/oauth2/code/rebound");
            client.postLogoutRedirectUri(gateway + "/signed-out");
        }
        return client.build();
    }

    private static RegisteredClient demo(DemoSeeker seeker) {
        return RegisteredClient.withId(
                        UUID.nameUUIDFromBytes(seeker.id().getBytes()).toString())
                .clientId(seeker.id())
                .clientSecret("{noop}" + seeker.id())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scope(SCOPE)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(Duration.ofHours(8))
                        .build())
                .build();
    }

    /** The same machine by both of its names: a browser keeps cookies apart for them. */
    static List<String> gatewayAddresses(IdentitySettings settings) {
        return List.of("http://127.0.0.1:" + settings.gatewayPort(), "http://localhost:" + settings.gatewayPort());
    }
}
