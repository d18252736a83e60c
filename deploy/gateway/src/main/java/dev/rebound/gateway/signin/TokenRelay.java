package dev.rebound.gateway.signin;

import dev.rebound.gateway.answer.Answer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.WebUtils;

/**
 * Gives a signed-in browser's call the seeker's access token, renewed in time, and the session's CSRF token for the
 * forms of the page. A call that came with a token of its own has no session here and passes as it is.
 *
 * <p>A token that can no longer be renewed ends the session. A provider that merely does not answer does not.
 */
@Component
public class TokenRelay implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    /** Request attribute: the CSRF token that goes to the service. */
    public static final String CSRF_TOKEN = TokenRelay.class.getName() + ".csrf";

    private static final Logger log = LoggerFactory.getLogger(TokenRelay.class);

    /** A token this close to its end may run out on the way. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private static final Duration PROVIDER_BACK = Duration.ofSeconds(10);

    private final OAuth2AuthorizedClientManager manager;
    private final OAuth2AuthorizedClientRepository tokens;
    private final EntryPoint entryPoint;
    private final Answer answer;
    private final Clock clock;

    TokenRelay(
            OAuth2AuthorizedClientManager manager,
            OAuth2AuthorizedClientRepository tokens,
            EntryPoint entryPoint,
            Answer answer,
            Clock clock) {
        this.manager = manager;
        this.tokens = tokens;
        this.entryPoint = entryPoint;
        this.answer = answer;
        this.clock = clock;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        Authentication seeker = SecurityContextHolder.getContext().getAuthentication();
        if (!(seeker instanceof OAuth2AuthenticationToken signedIn)) {
            return next.handle(request);
        }
        HttpServletRequest servlet = request.servletRequest();
        OAuth2AccessToken token;
        try {
            token = current(signedIn, servlet);
        } catch (ClientAuthorizationException e) {
            log.warn("A token could not be renewed: {}", e.getError().getErrorCode());
            if (!e.getError().getErrorCode().equals(OAuth2ErrorCodes.INVALID_GRANT)) {
                return answer.away(servlet, "the sign-in", PROVIDER_BACK);
            }
            token = null;
        }
        if (token == null) {
            servlet.getSession().invalidate();
            SecurityContextHolder.clearContext();
            return entryPoint.answer(servlet);
        }
        String relayed = token.getTokenValue();
        if (servlet.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken csrf) {
            request.attributes().put(CSRF_TOKEN, csrf.getToken());
        }
        return next.handle(ServerRequest.from(request)
                .headers(headers -> headers.setBearerAuth(relayed))
                .build());
    }

    private @Nullable OAuth2AccessToken current(OAuth2AuthenticationToken seeker, HttpServletRequest request) {
        OAuth2AccessToken token = stored(seeker, request);
        if (token == null || fresh(token)) {
            return token;
        }
        HttpSession session = request.getSession();
        // A page and its parts arrive together: only the first renews. A provider that gives each refresh token for
        // one use would otherwise end the session at the second.
        synchronized (WebUtils.getSessionMutex(session)) {
            token = stored(seeker, request);
            if (token == null || fresh(token)) {
                return token;
            }
            OAuth2AuthorizedClient renewed =
                    manager.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(Provider.REGISTRATION)
                            .principal(seeker)
                            .attributes(attributes -> {
                                attributes.put(HttpServletRequest.class.getName(), request);
                                attributes.put(
                                        HttpServletResponse.class.getName(),
                                        ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes())
                                                .getResponse());
                            })
                            .build());
            // Without a refresh token the old one comes back as it was.
            return renewed != null && alive(renewed.getAccessToken()) ? renewed.getAccessToken() : null;
        }
    }

    private @Nullable OAuth2AccessToken stored(OAuth2AuthenticationToken seeker, HttpServletRequest request) {
        OAuth2AuthorizedClient client = tokens.loadAuthorizedClient(Provider.REGISTRATION, seeker, request);
        return client == null ? null : client.getAccessToken();
    }

    private boolean fresh(OAuth2AccessToken token) {
        return endOf(token).isAfter(clock.instant().plus(MARGIN));
    }

    private boolean alive(OAuth2AccessToken token) {
        return endOf(token).isAfter(clock.instant());
    }

    private static Instant endOf(OAuth2AccessToken token) {
        return token.getExpiresAt() == null ? Instant.MAX : token.getExpiresAt();
    }
}
