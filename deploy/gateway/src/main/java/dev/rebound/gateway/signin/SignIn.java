package dev.rebound.gateway.signin;

import dev.rebound.gateway.answer.Answer;
import dev.rebound.gateway.answer.BoundedBody;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.catalina.session.StandardManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.StringUtils;
import org.springframework.web.util.HttpSessionMutexListener;

/**
 * Two ways in. A call with an access token is a program's: no session, no CSRF token, and the service checks the token.
 * Everything else is a browser's: signed in at the operator's provider, held by a session cookie, guarded against CSRF.
 */
@Configuration(proxyBeanMethods = false)
class SignIn {

    private static final Logger log = LoggerFactory.getLogger(SignIn.class);

    private final SignInSettings settings;
    private final Answer answer;
    private final int bodyBound;
    private final int importBound;

    SignIn(
            SignInSettings settings,
            Answer answer,
            @Value("${rebound.gateway.body-bound}") int bodyBound,
            @Value("${rebound.gateway.import-bound}") int importBound) {
        this.settings = settings;
        this.answer = answer;
        this.bodyBound = bodyBound;
        this.importBound = importBound;
    }

    private BoundedBody boundedBody() {
        return new BoundedBody(bodyBound, Map.of("/api/candidacies/import", importBound), answer);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http) throws Exception {
        strictHeaders(http);
        return http.securityMatcher(carriesAToken())
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(calls -> calls.anyRequest().permitAll())
                .addFilterAfter(boundedBody(), HeaderWriterFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain browsers(
            HttpSecurity http,
            EntryPoint entryPoint,
            OAuth2AuthorizedClientRepository tokens,
            LogoutSuccessHandler signedOut,
            @Value("${server.servlet.session.cookie.name}") String sessionCookie)
            throws Exception {
        strictHeaders(http);
        return http.authorizeHttpRequests(calls -> calls.requestMatchers(
                                "/assets/**", "/webjars/**", "/favicon.ico", "/actuator/health/**", "/error")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/login", "/signed-out")
                        .permitAll()
                        // The address is itself the secret: calendar and mail programs cannot sign in.
                        .requestMatchers(HttpMethod.GET, "/api/calendar/*", "/unsubscribe/*")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/unsubscribe/*")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .csrf(csrf -> csrf.csrfTokenRepository(new HttpSessionCsrfTokenRepository())
                        .csrfTokenRequestHandler(new FormToken())
                        // A mail program posts it (RFC 8058). It only ends mails, for who has the address.
                        .ignoringRequestMatchers(PathPatternRequestMatcher.withDefaults()
                                .matcher(HttpMethod.POST, "/unsubscribe/{token}")))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(entryPoint).accessDeniedHandler(entryPoint))
                .oauth2Login(login -> login.loginPage("/login")
                        .authorizedClientRepository(tokens)
                        .successHandler(signedIn())
                        .failureHandler((request, response, cause) -> {
                            log.warn(
                                    "A sign-in was refused: {}",
                                    cause instanceof OAuth2AuthenticationException oauth
                                            ? oauth.getError().getErrorCode()
                                            : cause.getClass().getSimpleName());
                            response.sendRedirect("/login?failed");
                        }))
                .logout(logout ->
                        logout.logoutUrl("/logout").deleteCookies(sessionCookie).logoutSuccessHandler(signedOut))
                .addFilterAfter(boundedBody(), HeaderWriterFilter.class)
                .build();
    }

    @Bean
    LogoutSuccessHandler signedOut(ClientRegistrationRepository registrations) {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        handler.setPostLogoutRedirectUri("{baseUrl}/signed-out");
        handler.setDefaultTargetUrl("/signed-out");
        return handler;
    }

    /** Gives each session one lock of its own, which {@link TokenRelay} renews tokens under. */
    @Bean
    HttpSessionMutexListener sessionLocks() {
        return new HttpSessionMutexListener();
    }

    /** Sessions are in memory, and anyone who opens a page gets one: so their number has a bound. */
    @Bean
    TomcatContextCustomizer boundedSessions(@Value("${rebound.gateway.sessions}") int bound) {
        return context -> {
            var sessions = new StandardManager();
            sessions.setMaxActiveSessions(bound);
            // Tokens are not written to disk at a stop.
            sessions.setPathname(null);
            context.setManager(sessions);
        };
    }

    private static RequestMatcher carriesAToken() {
        return request -> StringUtils.startsWithIgnoreCase(request.getHeader("Authorization"), "Bearer ");
    }

    /** After the sign-in a browser goes where it wanted to go, if that was a page. */
    private static HttpSessionRequestCache pagesOnly() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> request.getMethod().equals("GET")
                && !Answer.isApi(request)
                && request.getHeader("HX-Request") == null
                && !isMadeByAPage(request));
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    /** A picture or script that a page asks for is nothing to return to; browsers say so. */
    private static boolean isMadeByAPage(HttpServletRequest request) {
        String purpose = request.getHeader("Sec-Fetch-Dest");
        return purpose != null && !purpose.equals("document");
    }

    private AuthenticationSuccessHandler signedIn() {
        var onward = new SavedRequestAwareAuthenticationSuccessHandler();
        onward.setDefaultTargetUrl("/dashboard");
        onward.setRequestCache(pagesOnly());
        return (request, response, seeker) -> {
            // Until here the session was anyone's, and short.
            request.getSession()
                    .setMaxInactiveInterval((int) settings.sessionLimit().toSeconds());
            onward.onAuthenticationSuccess(request, response, seeker);
        };
    }

    private void strictHeaders(HttpSecurity http) throws Exception {
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy()))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("accelerometer=(), camera=(), geolocation=(),"
                        + " gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()"))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(
                        transport -> transport.maxAgeInSeconds(31_536_000).includeSubDomains(false)));
    }

    /**
     * Nothing from elsewhere, nothing inline. A form may lead to the provider, and nowhere else: browsers follow a
     * form's redirects under this rule, and signing out is a form that ends there.
     */
    private String contentPolicy() {
        Set<String> formTargets = new LinkedHashSet<>();
        formTargets.add("'self'");
        formTargets.add(originOf(settings.authorizationUri()));
        if (StringUtils.hasText(settings.endSessionUri())) {
            formTargets.add(originOf(URI.create(settings.endSessionUri())));
        }
        return "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none';"
                + " base-uri 'none'; frame-ancestors 'none'; form-action " + String.join(" ", formTargets);
    }

    private static String originOf(URI uri) {
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
