package dev.rebound.local.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** What the tokens say: who it is, for Rebound, and with Rebound's scope. */
@Configuration(proxyBeanMethods = false)
class Tokens {

    @Bean
    JWKSource<SecurityContext> keys(IdentitySettings settings) {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.in(settings.signingKey())));
    }

    @Bean
    AuthorizationServerSettings server(IdentitySettings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
    }

    @Bean
    OAuth2AuthorizationService authorizations() {
        return new BoundedAuthorizations(1_000);
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> content() {
        return context -> {
            DemoSeeker seeker = DemoSeeker.of(context.getPrincipal().getName());
            var claims = context.getClaims();
            claims.claim("preferred_username", seeker.id())
                    .claim("name", seeker.fullName())
                    .claim("email", seeker.email());
            if (context.getTokenType().equals(OAuth2TokenType.ACCESS_TOKEN)) {
                Set<String> scopes = new TreeSet<>(context.getAuthorizedScopes());
                // A program that asks for nothing in particular gets what there is.
                scopes.add(Clients.SCOPE);
                claims.audience(List.of("rebound")).claim("scope", scopes);
            }
        };
    }
}
