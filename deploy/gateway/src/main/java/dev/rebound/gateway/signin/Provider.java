package dev.rebound.gateway.signin;

import java.net.http.HttpClient;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.util.StringUtils;
import org.springframework.web.client.RestClient;

/** The provider as Spring Security's client knows it: addresses, and token calls that have a time limit. */
@Configuration(proxyBeanMethods = false)
class Provider {

    /** Appears in the callback: {@code /login/oauth2/code/rebound}. */
    static final String REGISTRATION = "rebound";

    private final SignInSettings settings;

    Provider(SignInSettings settings) {
        this.settings = settings;
    }

    @Bean
    ClientRegistrationRepository registrations() {
        boolean confidential = StringUtils.hasText(settings.clientSecret());
        var registration = ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId(settings.clientId())
                .clientSecret(confidential ? settings.clientSecret() : null)
                .clientAuthenticationMethod(
                        confidential ? ClientAuthenticationMethod.CLIENT_SECRET_BASIC : ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid", "profile", "email", "rebound")
                // Only the ID token's issuer is compared with it; nothing is fetched from there.
                .issuerUri(settings.issuer())
                .authorizationUri(settings.authorizationUri().toString())
                .tokenUri(settings.tokenUri().toString())
                .jwkSetUri(settings.jwksUri().toString())
                .userNameAttributeName("sub");
        if (StringUtils.hasText(settings.endSessionUri())) {
            registration.providerConfigurationMetadata(Map.of("end_session_endpoint", settings.endSessionUri()));
        }
        return new InMemoryClientRegistrationRepository(registration.build());
    }

    /** Tokens live and die with the session: nothing keeps them by name after a sign-out. */
    @Bean
    OAuth2AuthorizedClientRepository tokensOfTheSession() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeExchange() {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(tokenEndpoint());
        return client;
    }

    @Bean
    OAuth2AuthorizedClientManager refreshing(
            ClientRegistrationRepository registrations, OAuth2AuthorizedClientRepository tokens) {
        var client = new RestClientRefreshTokenTokenResponseClient();
        client.setRestClient(tokenEndpoint());
        var manager = new DefaultOAuth2AuthorizedClientManager(registrations, tokens);
        manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .refreshToken(refresh -> refresh.accessTokenResponseClient(client))
                .build());
        return manager;
    }

    private RestClient tokenEndpoint() {
        var factory = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(settings.callLimit()).build());
        factory.setReadTimeout(settings.callLimit());
        return RestClient.builder()
                .requestFactory(factory)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }
}
