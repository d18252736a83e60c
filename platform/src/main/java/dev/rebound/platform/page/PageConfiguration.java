package dev.rebound.platform.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.WebUtils;

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
            return new Page(request.getHeader("X-Csrf-Token"), zone(request), clock.instant());
        }

        /** The browser says its zone in a cookie that rebound.js sets; until then it is UTC, and the page says so. */
        private static ZoneId zone(HttpServletRequest request) {
            Cookie cookie = WebUtils.getCookie(request, "zone");
            try {
                return cookie == null
                        ? ZoneOffset.UTC
                        : ZoneId.of(cookie.getValue().replace('.', '/'));
            } catch (DateTimeException unknown) {
                return ZoneOffset.UTC;
            }
        }
    }
}
