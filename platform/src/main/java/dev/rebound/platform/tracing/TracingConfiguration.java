package dev.rebound.platform.tracing;

import dev.rebound.platform.cloudevents.CloudEvent;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.kafka.listener.RecordInterceptor;

/** Calls and records, each within its trace. */
@Configuration(proxyBeanMethods = false)
public class TracingConfiguration {

    @Bean
    FilterRegistrationBean<TracedCalls> tracedCalls() {
        FilterRegistrationBean<TracedCalls> filter = new FilterRegistrationBean<>(new TracedCalls());
        // Before whatever may refuse a call: the refusal belongs to its trace too.
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    RecordInterceptor<String, CloudEvent> tracedRecords() {
        return new TracedRecords();
    }
}
