package dev.rebound.platform.listening;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.junit.jupiter.api.Test;
import org.springframework.util.backoff.BackOffExecution;

/** A listener that waits too long between two polls loses its partitions to another one and never gets on. */
class PatienceTest {

    static final long MAX_POLL_INTERVAL =
            (Integer) ConsumerConfig.configDef().defaultValues().get(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG);

    @Test
    void allTriesOfARecordTogetherTakeLessThanHalfOfWhatTheBrokerWaits() {
        BackOffExecution tries = ListeningConfiguration.threeMoreTries().start();
        long total = 0;
        int number = 0;
        for (long wait = tries.nextBackOff(); wait != BackOffExecution.STOP; wait = tries.nextBackOff()) {
            total += wait;
            number++;
        }
        assertThat(number).isEqualTo(3);
        assertThat(total).isLessThan(MAX_POLL_INTERVAL / 2);
    }

    @Test
    void waitingForTheStoreGoesOnButPollsInBetween() {
        BackOffExecution waiting = ListeningConfiguration.UNTIL_THE_STORE_IS_BACK.start();
        for (int i = 0; i < 100_000; i++) {
            assertThat(waiting.nextBackOff()).isBetween(1L, MAX_POLL_INTERVAL / 2);
        }
    }
}
