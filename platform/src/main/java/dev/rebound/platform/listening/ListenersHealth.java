package dev.rebound.platform.listening;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/** A listener whose thread died hears nothing any more and does not come back by itself: the process must restart. */
final class ListenersHealth extends AbstractHealthIndicator {

    private final KafkaListenerEndpointRegistry listeners;

    ListenersHealth(KafkaListenerEndpointRegistry listeners) {
        this.listeners = listeners;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up();
        for (MessageListenerContainer listener : listeners.getAllListenerContainers()) {
            if (!listener.isInExpectedState()) {
                health.down().withDetail(listener.getListenerId(), "stopped by an error");
            }
        }
    }
}
