package dev.rebound.gateway.routing;

import static dev.rebound.gateway.routing.Part.ANALYTICS;
import static dev.rebound.gateway.routing.Part.APPLICATION;
import static dev.rebound.gateway.routing.Part.FEEDBACK;
import static dev.rebound.gateway.routing.Part.NOTIFICATION;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import dev.rebound.gateway.signin.TokenRelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Which path belongs to which service. Paths are handed on unchanged. */
@Configuration(proxyBeanMethods = false)
class Routes {

    private final RoutingSettings settings;
    private final TokenRelay relay;
    private final Guard guard;
    private final Streams streams;

    Routes(RoutingSettings settings, TokenRelay relay, Guard guard, Streams streams) {
        this.settings = settings;
        this.relay = relay;
        this.guard = guard;
        this.streams = streams;
    }

    /** Before the routes below: a path that stays open for minutes. */
    @Bean
    @Order(1)
    RouterFunction<ServerResponse> notificationStream() {
        return to(NOTIFICATION, Streams.NOTIFICATIONS).filter(streams);
    }

    /** Likewise. */
    @Bean
    @Order(1)
    RouterFunction<ServerResponse> insightStream() {
        return to(ANALYTICS, Streams.INSIGHTS).filter(streams);
    }

    @Bean
    @Order(2)
    RouterFunction<ServerResponse> application() {
        return to(
                APPLICATION,
                "/api/candidacies/**",
                "/api/events/candidacy",
                "/api/me/**",
                "/candidacies/**",
                "/profile/**");
    }

    @Bean
    @Order(2)
    RouterFunction<ServerResponse> feedback() {
        return to(
                FEEDBACK,
                "/api/feedback-requests/**",
                "/api/events/feedback",
                "/api/letter-reviews",
                "/api/thank-you-notes",
                "/api/rejection-mails",
                "/api/theme-readings",
                "/api/guidance/**",
                "/feedback-requests/**",
                "/letter-reviews",
                "/thank-you-notes/**",
                "/rejection-mails/**",
                "/guidance/**");
    }

    @Bean
    @Order(2)
    RouterFunction<ServerResponse> notification() {
        return to(
                NOTIFICATION,
                "/api/reminders/**",
                "/api/notifications/**",
                "/api/notification-preferences/**",
                "/api/calendar/**",
                "/api/events/follow-up",
                "/inbox/**",
                "/settings/**",
                "/unsubscribe/*");
    }

    @Bean
    @Order(2)
    RouterFunction<ServerResponse> analytics() {
        return to(ANALYTICS, "/api/insights/**", "/api/improvement-actions/**", "/dashboard/**");
    }

    private RouterFunction<ServerResponse> to(Part part, String... paths) {
        RequestPredicate owned = RequestPredicates.path(paths[0]);
        for (int i = 1; i < paths.length; i++) {
            owned = owned.or(RequestPredicates.path(paths[i]));
        }
        return route(part.name().toLowerCase())
                .route(owned, http())
                .filter(relay)
                .filter(guard.of(part))
                .before(uri(settings.services().get(part).url()))
                .build();
    }
}
