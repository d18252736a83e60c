package dev.rebound.notification.webhook;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The operator's web hook. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebHookSettings.class)
class WebHookConfiguration {

    @Bean
    WebHook webHook(WebHookSettings settings, JsonMapper mapper, Clock clock) {
        return new WebHook(settings, mapper, clock);
    }
}
