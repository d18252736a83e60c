package dev.rebound.application.profile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.rebound.platform.command.Call;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Fills the profile from the token as soon as a seeker records anything: their first letter is then signed with their name,
 * whether or not they ever looked at their profile. What they record is never held up by it.
 */
@Component
class FirstProfile implements HandlerInterceptor, WebMvcConfigurer {

    private static final Logger log = LoggerFactory.getLogger(FirstProfile.class);

    private static final int REMEMBERED = 10_000;
    private static final Duration FOR = Duration.ofHours(1);

    private final Profiles profiles;
    private final Cache<String, Boolean> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(FOR).build();

    FirstProfile(Profiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/candidacies/**", "/api/candidacies/**", "/api/events/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (HttpMethod.POST.matches(request.getMethod())
                && request.getUserPrincipal() instanceof JwtAuthenticationToken caller
                && known.getIfPresent(caller.getName()) == null) {
            try {
                profiles.of(new Call(caller.getName(), null, null, null), caller.getToken());
                known.put(caller.getName(), true);
            } catch (RuntimeException e) {
                log.warn("a profile was not filled from the token yet: {}", e.toString());
            }
        }
        return true;
    }
}
