package dev.rebound.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

class BoundedAuthorizationsTest {

    @Test
    void theOldestIsForgottenAndOneThatIsUsedIsNotOld() {
        var authorizations = new BoundedAuthorizations(2);
        authorizations.save(authorization("1"));
        authorizations.save(authorization("2"));
        authorizations.save(authorization("1"));

        authorizations.save(authorization("3"));

        assertThat(authorizations.findById("1")).isNotNull();
        assertThat(authorizations.findById("2")).isNull();
        assertThat(authorizations.findById("3")).isNotNull();
    }

    private static OAuth2Authorization authorization(String id) {
        var client = RegisteredClient.withId("c")
                .clientId("c")
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .build();
        return OAuth2Authorization.withRegisteredClient(client)
                .id(id)
                .principalName("alex")
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .build();
    }
}
