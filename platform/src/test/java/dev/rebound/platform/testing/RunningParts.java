package dev.rebound.platform.testing;

import dev.rebound.embedded.TestInfrastructure;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives a service's test a real broker and a real document store, shared by all tests of the JVM. Each context has a
 * database and a consumer group of its own, so that it sees its own past only.
 */
public final class RunningParts implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** 32 bytes that are no secret. */
    public static final String MASTER_KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String own = UUID.randomUUID().toString().substring(0, 8);
        String database = "test_" + own;
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "running-parts",
                        Map.ofEntries(
                                Map.entry("REBOUND_PORT", "0"),
                                Map.entry("REBOUND_KAFKA", TestInfrastructure.kafka()),
                                Map.entry("REBOUND_MONGODB", TestInfrastructure.mongo(database)),
                                Map.entry("REBOUND_ISSUER", "http://127.0.0.1:1/nobody"),
                                Map.entry("REBOUND_JWKS", "http://127.0.0.1:1/nobody/jwks"),
                                Map.entry("REBOUND_MASTER_KEY", MASTER_KEY),
                                Map.entry("REBOUND_TOPIC_PARTITIONS", "3"),
                                Map.entry("REBOUND_TOPIC_REPLICATION", "1"),
                                Map.entry("REBOUND_RELAY_SWEEP_EVERY", "200ms"),
                                Map.entry("rebound.store.database", database),
                                Map.entry("rebound.words.database", database + "_keys"),
                                Map.entry("spring.kafka.consumer.group-id", own))));
    }
}
