package dev.rebound.gateway.routing;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.ServerResponse;

/** Calls each service with that service's time limit, and event streams and imports with theirs, over one connection pool. */
@Component
class TimedExchange implements ProxyExchange {

    /** Request attribute: the {@link Part} that the call goes to. */
    static final String PART = TimedExchange.class.getName() + ".part";

    private static final Set<String> IMPORTS = Set.of("/api/candidacies/import", "/candidacies/import");

    private final Map<Part, ProxyExchange> calls = new EnumMap<>(Part.class);
    private final ProxyExchange streams;
    private final ProxyExchange imports;

    TimedExchange(RoutingSettings settings, GatewayMvcProperties properties) {
        HttpClient pool = HttpClient.newBuilder()
                // Otherwise every plain call offers an upgrade that no service takes.
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectLimit())
                .build();
        settings.services()
                .forEach((part, service) -> calls.put(part, exchange(pool, service.timeLimit(), properties)));
        streams = exchange(pool, settings.streamLimit(), properties);
        imports = exchange(pool, settings.importLimit(), properties);
    }

    private static ProxyExchange exchange(HttpClient pool, Duration limit, GatewayMvcProperties properties) {
        var factory = new JdkClientHttpRequestFactory(pool);
        factory.setReadTimeout(limit);
        // Encodings are between browser and service: what comes in packed goes out packed.
        factory.enableCompression(false);
        return new RestClientProxyExchange(
                RestClient.builder().requestFactory(factory).build(), properties);
    }

    @Override
    public ServerResponse exchange(Request call) {
        var request = call.getServerRequest();
        if (Streams.PATHS.contains(request.path())) {
            return streams.exchange(call);
        }
        if (IMPORTS.contains(request.path())) {
            return imports.exchange(call);
        }
        return Optional.ofNullable((Part) request.attributes().get(PART))
                .map(calls::get)
                .orElseThrow(() -> new IllegalStateException("A route without a part"))
                .exchange(call);
    }
}
