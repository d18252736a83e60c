package dev.rebound.notification.email;

import com.mongodb.client.MongoDatabase;
import dev.rebound.platform.stream.StoreIndexes;
import dev.rebound.platform.words.SeekerKeys;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The mails and who wants them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EmailSettings.class)
class EmailConfiguration {

    @Bean
    EmailStanding emailStanding(
            MongoDatabase database,
            StoreIndexes indexes,
            JsonMapper mapper,
            SeekerKeys keys,
            Addressees addressees,
            EmailSettings settings) {
        return new EmailStanding(
                database.getCollection("email-standings"), indexes, mapper, keys, addressees, settings);
    }

    @Bean
    Smtp smtp(EmailSettings settings, EmailStanding standing, Addressees addressees, Clock clock) {
        return new Smtp(settings, standing, addressees, new Letters(settings, clock));
    }
}
