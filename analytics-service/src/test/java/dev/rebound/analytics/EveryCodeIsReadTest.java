package dev.rebound.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.platform.testing.EveryCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A code that the contract allows must not stop a listener, though no sample shows it. */
@ServiceTest
class EveryCodeIsReadTest {

    @Autowired
    ApplicationContext service;

    @Test
    void everyListenerReadsEveryCodeOfItsTopics() {
        EveryCode.Result result = EveryCode.given(service);
        assertThat(result.unread()).isEmpty();
        assertThat(result.tried()).isGreaterThan(20);
    }
}
