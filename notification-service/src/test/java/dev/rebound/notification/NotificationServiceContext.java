package dev.rebound.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;

/** One more replica of the service that a test runs on, with a clock of its own. */
public final class NotificationServiceContext {

    private static final List<String> SHARED = List.of(
            "REBOUND_PORT",
            "REBOUND_KAFKA",
            "REBOUND_MONGODB",
            "REBOUND_ISSUER",
            "REBOUND_JWKS",
            "REBOUND_MASTER_KEY",
            "REBOUND_TOPIC_PARTITIONS",
            "REBOUND_TOPIC_REPLICATION",
            "rebound.store.database",
            "rebound.words.database",
            "rebound.due-dates.look-every",
            "rebound.due-dates.lease",
            "rebound.dispatch.look-every",
            "rebound.sending.look-every",
            "spring.kafka.consumer.group-id");

    /** What a process of the service begins with. */
    public static final String MAIN = NotificationService.class.getName();

    private NotificationServiceContext() {}

    public static ConfigurableApplicationContext start(Environment first, Duration skew) {
        return new SpringApplicationBuilder(NotificationService.class)
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean(
                                "skewedClock",
                                Clock.class,
                                () -> Clock.offset(Clock.system(ZoneOffset.UTC), skew),
                                definition -> definition.setPrimary(true)))
                .run(settings(first));
    }

    /** The arguments that let another replica run on what the first runs on. */
    public static String[] settings(Environment first) {
        return SHARED.stream()
                .map(name -> "--" + name + "=" + first.getProperty(name))
                .toArray(String[]::new);
    }
}
