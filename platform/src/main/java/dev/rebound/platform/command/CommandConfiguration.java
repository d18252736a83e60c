package dev.rebound.platform.command;

import dev.rebound.platform.words.SeekerKeys;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to the aggregates. */
@Configuration(proxyBeanMethods = false)
public class CommandConfiguration {

    @Bean
    Commands commands(CommandGateway gateway, SeekerKeys keys) {
        return new Commands(gateway, keys);
    }

    /** The trace of the call goes with its events, so that the relay can continue it. */
    @Bean
    CorrelationDataProvider traceOfTheCall() {
        return new SimpleCorrelationDataProvider("traceparent");
    }
}
