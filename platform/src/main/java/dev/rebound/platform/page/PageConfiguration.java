package dev.rebound.platform.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its {@link Page}. */
@Configuration(proxyBeanMethods = false)
public class PageConfiguration {

    @Bean
    EveryPage everyPage(Clock clock) {
        return new EveryPage(clock);
    }

    @ControllerAdvice(annotations = Controller.class)
    static final class EveryPage {

        private final Clock clock;

        EveryPage(Clock clock) {
            this.clock = clock;
        }

        @ModelAttribute("page")
        Page page(HttpServletRequest request) {
            return Page.of(request, clock.instant());
        }
    }
}
