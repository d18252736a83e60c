package dev.rebound.notification.sending;

import com.mongodb.client.MongoDatabase;
import dev.rebound.notification.duedates.StoreClock;
import dev.rebound.platform.rounds.Rounds;
import dev.rebound.platform.stream.StoreIndexes;
import dev.rebound.platform.words.SeekerKeys;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import tools.jackson.databind.json.JsonMapper;

/** The way out and who walks it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SendingSettings.class)
class SendingConfiguration {

    private static final Duration FORGET_EVERY = Duration.ofHours(1);

    @Bean
    Deliveries deliveries(
            MongoDatabase database,
            StoreIndexes indexes,
            JsonMapper mapper,
            SeekerKeys keys,
            SendingSettings settings) {
        return new Deliveries(
                database.getCollection("deliveries"),
                indexes,
                mapper,
                keys,
                new StoreClock(database),
                settings.lease());
    }

    @Bean
    Sending sending(Deliveries deliveries, ObjectProvider<Carrier> carriers) {
        Map<Channel, Carrier> byChannel = new EnumMap<>(Channel.class);
        carriers.forEach(carrier -> byChannel.put(carrier.channel(), carrier));
        return new Sending(deliveries, byChannel);
    }

    /** Bounded by the bulkheads and by what one round claims. Nobody waits for an attempt when the service stops. */
    @Bean(destroyMethod = "shutdownNow")
    ExecutorService sendingThreads() {
        CustomizableThreadFactory daemons = new CustomizableThreadFactory("sending-");
        daemons.setDaemon(true);
        return Executors.newCachedThreadPool(daemons);
    }

    @Bean
    Carryings carryings(
            Deliveries deliveries,
            ObjectProvider<Carrier> carriers,
            ObjectProvider<LastLook> lastLook,
            ExecutorService sendingThreads,
            SendingSettings settings,
            MeterRegistry meters) {
        LastLook look =
                lastLook.getIfAvailable(() -> (seeker, channel, kind, items, now) -> LastLook.Verdict.send(items));
        Map<Channel, Carrying> all = new EnumMap<>(Channel.class);
        CircuitBreakerRegistry breakers = CircuitBreakerRegistry.ofDefaults();
        BulkheadRegistry bulkheads = BulkheadRegistry.ofDefaults();
        for (Carrier carrier : carriers) {
            Guarded guarded = new Guarded(carrier, sendingThreads, settings);
            breakers.replace(guarded.breaker().getName(), guarded.breaker());
            bulkheads.replace(guarded.bulkhead().getName(), guarded.bulkhead());
            all.put(carrier.channel(), new Carrying(deliveries, guarded, look, sendingThreads, settings, meters));
        }
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
        TaggedBulkheadMetrics.ofBulkheadRegistry(bulkheads).bindTo(meters);
        return new Carryings(all);
    }

    @Bean
    Rounds emailRounds(Carryings carryings, SendingSettings settings) {
        return new Rounds("sending-email", settings.lookEvery(), () -> carryings.round(Channel.EMAIL));
    }

    @Bean
    Rounds webHookRounds(Carryings carryings, SendingSettings settings) {
        return new Rounds("sending-web-hook", settings.lookEvery(), () -> carryings.round(Channel.WEB_HOOK));
    }

    @Bean
    Rounds deliveryLogRounds(Deliveries deliveries, SendingSettings settings) {
        return new Rounds("delivery-log", FORGET_EVERY, () -> {
            deliveries.forgetEndedBefore(deliveries.now().minus(settings.keep()));
        });
    }
}
