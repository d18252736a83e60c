package dev.rebound.gateway.routing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the services are and how long the gateway waits for them.
 *
 * @param services one entry for each part; a missing one stops the start
 * @param connectLimit longest wait for a connection to a service
 * @param streamLimit longest life of one event stream; the browser opens the next one by itself
 * @param importLimit longest wait for an import, which may carry out thousands of commands
 * @param streams most event streams open at one time: each holds a thread
 * @param away how long a breaker stays open, and what {@code Retry-After} says
 */
@Validated
@ConfigurationProperties("rebound.gateway.routing")
record RoutingSettings(
        @NotEmpty Map<Part, @Valid Service> services,
        @NotNull Duration connectLimit,
        @NotNull Duration streamLimit,
        @NotNull Duration importLimit,
        @Positive int streams,
        @NotNull Duration away) {

    RoutingSettings {
        for (Part part : Part.values()) {
            if (services != null && !services.containsKey(part)) {
                throw new IllegalArgumentException("rebound.gateway.routing.services has no entry for " + part);
            }
        }
    }

    /**
     * @param url scheme, host and port; paths stay as they came
     * @param timeLimit longest wait for a whole answer, its body included
     */
    record Service(@NotNull URI url, @NotNull Duration timeLimit) {}
}
