package dev.rebound.platform.stream;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.rebound.platform.cloudevents.PublishedLanguage;
import dev.rebound.platform.words.SeekerKeys;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.bson.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JacksonModule;

/** Axon on the stream store. */
@Configuration(proxyBeanMethods = false)
public class StreamConfiguration {

    /** Set in code, not in a URI: no deployment can weaken what "acknowledged" means. */
    @Bean
    MongoClientSettingsBuilderCustomizer acknowledgedMeansKept() {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readConcern(ReadConcern.MAJORITY)
                .readPreference(ReadPreference.primary())
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(2, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(2, TimeUnit.SECONDS).readTimeout(10, TimeUnit.SECONDS));
    }

    @Bean
    MongoDatabase database(MongoClient mongo, @Value("${rebound.store.database}") String name) {
        return mongo.getDatabase(name);
    }

    @Bean
    Streams streams(MongoDatabase database) {
        return new Streams(database.getCollection("streams"));
    }

    @Bean
    StoreIndexes storeIndexes(MongoDatabase database, Streams streams) {
        StoreIndexes indexes = new StoreIndexes(database);
        indexes.conditional(streams.collection(), "version");
        indexes.conditional(streams.collection(), "published");
        indexes.conditional(streams.collection(), "version", "published");
        indexes.sparse(streams.collection(), "unpublishedSince");
        indexes.plain(streams.collection(), "seeker");
        return indexes;
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(@Qualifier("wordsModule") JacksonModule words, EventTypes types) {
        return new EventSerializer(words, types);
    }

    @Bean
    StoredEvents storedEvents(
            @Qualifier("eventSerializer") Serializer serializer, org.axonframework.config.Configuration axon) {
        return new StoredEvents(serializer, axon.upcasterChain());
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            Streams streams,
            @Qualifier("eventSerializer") Serializer serializer,
            org.axonframework.config.Configuration axon,
            List<PublishedLanguage> languages,
            SeekerKeys keys,
            Clock clock) {
        return StreamStore.builder()
                .streams(streams.collection())
                .serializer(serializer)
                .upcasterChain(axon.upcasterChain())
                .isPublic(event ->
                        languages.stream().anyMatch(l -> l.translate(event).isPresent()))
                .keys(keys)
                .clock(clock)
                .build();
    }

    @Bean
    EventStore eventStore(EventStorageEngine engine) {
        return EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    @Bean
    Histories histories(EventStore events, Streams streams) {
        return new Histories(events, streams);
    }

    /** Asks with a command that every kind of store knows. */
    @Bean
    HealthIndicator storeHealthIndicator(MongoDatabase database) {
        return () -> {
            try {
                database.runCommand(new Document("ping", 1));
                return Health.up().build();
            } catch (MongoException away) {
                return Health.down().build();
            }
        };
    }

    @Bean
    ConfigurerModule nothingTracksTheStore() {
        return configurer -> configurer.eventProcessing().usingSubscribingEventProcessors();
    }

    /** A streaming processor would read a store that cannot be followed; better not to start at all. */
    @Bean
    SmartInitializingSingleton noStreamingProcessors(
            org.axonframework.config.Configuration axon, ObjectProvider<TokenStore> tokenStores) {
        return () -> {
            if (tokenStores.stream().findAny().isPresent()) {
                throw new IllegalStateException("a token store is configured, but nothing may track the stream store");
            }
            axon.eventProcessingConfiguration().eventProcessors().forEach((name, processor) -> {
                if (processor instanceof StreamingEventProcessor) {
                    throw new IllegalStateException(
                            "event processor " + name + " streams from the store: listen to Kafka");
                }
            });
        };
    }
}
