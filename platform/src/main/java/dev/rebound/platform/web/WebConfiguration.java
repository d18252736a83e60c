package dev.rebound.platform.web;

import dev.rebound.platform.command.Call;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is the same on every service's HTTP side. */
@Configuration(proxyBeanMethods = false)
public class WebConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Call.class);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Every call needs a token of the operator's provider, for this audience and scope; there are no sessions. */
    @Bean
    SecurityFilterChain tokensOnly(HttpSecurity http, Problems problems) throws Exception {
        return http.authorizeHttpRequests(calls -> calls.requestMatchers(
                                "/actuator/health/**", "/actuator/prometheus", "/actuator/sbom/**")
                        .permitAll()
                        .requestMatchers("/v3/api-docs/**", "/assets/**")
                        .permitAll()
                        .anyRequest()
                        .hasAuthority("SCOPE_rebound"))
                .oauth2ResourceServer(server -> server.jwt(jwt -> {})
                        .authenticationEntryPoint((request, response, failure) -> {
                            response.setHeader("WWW-Authenticate", "Bearer");
                            problems.write(
                                    response,
                                    Problems.problem(
                                            HttpStatus.UNAUTHORIZED,
                                            "unauthenticated",
                                            List.of(new Problems.Problem(
                                                    "Authorization",
                                                    "A valid access token is missing.",
                                                    "Send Authorization: Bearer with a token of this"
                                                            + " provider."))));
                        })
                        .accessDeniedHandler((request, response, failure) -> problems.write(
                                response,
                                Problems.problem(
                                        HttpStatus.FORBIDDEN,
                                        "forbidden",
                                        List.of(new Problems.Problem(
                                                "scope",
                                                "The access token lacks the scope rebound.",
                                                "Ask the provider for a token with this scope."))))))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // No cookie is ever read here: the gateway guards its sessions itself.
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .build();
    }

    @Bean
    Problems problems(JsonMapper mapper, Clock clock) {
        return new Problems(mapper, clock);
    }

    @Bean
    FilterRegistrationBean<BoundedBody> boundedBody(Problems problems, ObjectProvider<BodyBound> larger) {
        FilterRegistrationBean<BoundedBody> filter = new FilterRegistrationBean<>(new BoundedBody(
                problems, larger.stream().collect(Collectors.toMap(BodyBound::path, BodyBound::bytes))));
        // Behind security: a stranger's body is not even read.
        filter.setOrder(Ordered.LOWEST_PRECEDENCE - 10);
        return filter;
    }

    @Bean
    Fingerprint fingerprint(@Value("${rebound.words.master-key}") String masterKey) {
        return new Fingerprint(masterKey);
    }

    @Bean
    WebMvcConfigurer calls(Fingerprint fingerprint) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new Caller(fingerprint));
            }
        };
    }

    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return mapper -> mapper.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    @Bean
    OpenAPI openApi(@Value("${spring.application.name}") String service) {
        return new OpenAPI()
                .info(new Info()
                        .title("Rebound " + service)
                        .version("v1")
                        .description("Errors are RFC 9457 problems with the members field and mend."
                                + " Times are ISO-8601. See deploy/contracts for the events behind it."))
                .components(new Components()
                        .addSecuritySchemes(
                                "bearer",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")))
                .addSecurityItem(new SecurityRequirement().addList("bearer"));
    }

    @Bean
    OperationCustomizer idempotencyKeys() {
        return (operation, handler) -> {
            boolean takesCall = Arrays.stream(handler.getMethodParameters())
                    .anyMatch(parameter -> parameter.getParameterType() == Call.class);
            PostMapping post = handler.getMethodAnnotation(PostMapping.class);
            boolean takesEvents =
                    post != null && String.join(",", post.consumes()).contains("cloudevents");
            if (takesCall && post != null && !takesEvents) {
                operation.addParametersItem(new Parameter()
                        .in("header")
                        .name(Caller.KEY_HEADER)
                        .required(true)
                        .description("A value of your own, 1 to 200 printable ASCII characters: the same key gets"
                                + " the same answer and makes one event.")
                        .schema(new StringSchema().maxLength(200)));
            }
            return operation;
        };
    }
}
