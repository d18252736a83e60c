package dev.rebound.platform.erasing;

import com.mongodb.client.MongoDatabase;
import dev.rebound.platform.stream.Streams;
import dev.rebound.platform.words.SeekerKeys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgetting a seeker is the same in every service. */
@Configuration(proxyBeanMethods = false)
public class ErasingConfiguration {

    @Bean
    Purge purge(MongoDatabase database, Streams streams) {
        return new Purge(database, streams);
    }

    @Bean
    WhenASeekerIsErased whenASeekerIsErased(SeekerKeys keys, Purge purge) {
        return new WhenASeekerIsErased(keys, purge);
    }
}
