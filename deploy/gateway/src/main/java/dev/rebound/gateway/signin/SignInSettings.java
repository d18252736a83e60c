package dev.rebound.gateway.signin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The operator's OpenID provider. Its addresses are given one by one, not discovered from the issuer: the gateway
 * starts whether or not the provider is up, and browser and gateway may reach it by different names.
 *
 * @param clientSecret empty for a public client, which PKCE alone protects
 * @param authorizationUri where a browser goes to sign in
 * @param tokenUri where the gateway exchanges a code and refreshes a token
 * @param jwksUri the keys that ID tokens are checked with
 * @param endSessionUri where a browser goes to sign out at the provider too; none if the provider has no such page
 * @param sessionLimit longest time without a call before a signed-in session ends
 * @param callLimit longest wait for the provider's token endpoint
 */
@Validated
@ConfigurationProperties("rebound.gateway.sign-in")
record SignInSettings(
        @NotBlank String clientId,
        @Nullable String clientSecret,
        @NotBlank String issuer,
        @NotNull URI authorizationUri,
        @NotNull URI tokenUri,
        @NotNull URI jwksUri,
        @Nullable String endSessionUri,
        @NotNull Duration sessionLimit,
        @NotNull Duration callLimit) {}
