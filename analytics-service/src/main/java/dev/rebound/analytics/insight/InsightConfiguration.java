package dev.rebound.analytics.insight;

import dev.rebound.analytics.trend.TrendRule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings of the insights. */
@Configuration(proxyBeanMethods = false)
class InsightConfiguration {

    @Bean
    TrendRule trendRule(@Value("${rebound.trend.minimum-per-side}") int minimumPerSide) {
        return new TrendRule(minimumPerSide);
    }
}
