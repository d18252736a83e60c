package dev.rebound.local.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param issuer address of this provider, as browsers and services reach it
 * @param gatewayPort where the gateway is: the only place that a sign-in may lead back to
 * @param clientSecret what the gateway shows to exchange a code
 * @param signingKey file that holds the key; made on the first start
 */
@Validated
@ConfigurationProperties("rebound.identity")
record IdentitySettings(
        @NotBlank String issuer,
        int gatewayPort,
        @NotBlank String clientSecret,
        @NotNull Path signingKey) {}
