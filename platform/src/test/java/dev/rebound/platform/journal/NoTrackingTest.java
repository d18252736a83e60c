package dev.rebound.platform.journal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rebound.platform.testing.RunningParts;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;

/** A service does not even start with something that would track the store. */
class NoTrackingTest {

    static class WithTokens {
        @Bean
        TokenStore tokenStore() {
            return new InMemoryTokenStore();
        }
    }

    @Test
    void aTokenStoreStopsTheStart() {
        assertThatThrownBy(() -> new SpringApplicationBuilder(JournalService.class, WithTokens.class)
                        .initializers(new RunningParts())
                        .run())
                .hasStackTraceContaining("nothing may track the stream store");
    }

    @Test
    void aStreamingProcessorStopsTheStart() {
        assertThatThrownBy(() -> new SpringApplicationBuilder(JournalService.class, WithProcessor.class)
                        .initializers(new RunningParts())
                        .properties("axon.eventhandling.processors[follower].mode=pooled")
                        .run())
                .hasStackTraceContaining("listen to Kafka");
    }

    static class WithProcessor {
        @Bean
        Follower follower() {
            return new Follower();
        }
    }

    @org.axonframework.config.ProcessingGroup("follower")
    static class Follower {
        @org.axonframework.eventhandling.EventHandler
        void on(Journal.Begun event) {
            throw new IllegalStateException("must never be reached");
        }
    }
}
