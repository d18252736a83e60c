package dev.rebound.platform.words;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.mongodb.client.MongoClient;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JacksonModule;

/** The seekers' keys, and the JSON module that seals with them. */
@Configuration(proxyBeanMethods = false)
public class WordsConfiguration {

    @Bean
    SeekerKeys seekerKeys(
            MongoClient mongo,
            Clock clock,
            @Value("${rebound.words.database}") String database,
            @Value("${rebound.words.master-key}") String masterKey)
            throws GeneralSecurityException {
        return new SeekerKeys(
                mongo.getDatabase(database).getCollection("seeker-keys"), new AesGcmJce(decode(masterKey)), clock);
    }

    @Bean
    Sealer sealer(SeekerKeys keys) {
        return new Sealer(keys);
    }

    @Bean
    JacksonModule wordsModule(Sealer sealer) {
        return new WordsModule(sealer);
    }

    private static byte[] decode(String masterKey) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(masterKey.strip());
        } catch (IllegalArgumentException e) {
            key = new byte[0];
        }
        if (key.length != 32) {
            throw new IllegalStateException("REBOUND_MASTER_KEY must be 32 bytes in base64."
                    + " Make one with: head -c 32 /dev/urandom | base64");
        }
        return key;
    }
}
