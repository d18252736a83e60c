package dev.rebound.platform;

import dev.rebound.platform.command.CommandConfiguration;
import dev.rebound.platform.erasing.ErasingConfiguration;
import dev.rebound.platform.intake.IntakeConfiguration;
import dev.rebound.platform.listening.ListeningConfiguration;
import dev.rebound.platform.page.PageConfiguration;
import dev.rebound.platform.relay.RelayConfiguration;
import dev.rebound.platform.rounds.RoundsConfiguration;
import dev.rebound.platform.stream.StreamConfiguration;
import dev.rebound.platform.tracing.TracingConfiguration;
import dev.rebound.platform.web.WebConfiguration;
import dev.rebound.platform.words.WordsConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * Everything that the services share. A service adds its {@code EventTypes}, its {@code PublishedLanguage}s and its use
 * cases, and imports {@code classpath:platform.yml}.
 */
@AutoConfiguration(
        beforeName = {
            "org.axonframework.springboot.autoconfig.AxonAutoConfiguration",
            "org.axonframework.springboot.autoconfig.EventProcessingAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration"
        })
@Import({
    WordsConfiguration.class,
    StreamConfiguration.class,
    CommandConfiguration.class,
    RelayConfiguration.class,
    RoundsConfiguration.class,
    ListeningConfiguration.class,
    ErasingConfiguration.class,
    WebConfiguration.class,
    IntakeConfiguration.class,
    PageConfiguration.class,
    TracingConfiguration.class
})
public class PlatformAutoConfiguration {}
