package dev.rebound.gateway.assets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The shared stylesheet and scripts, and the WebJars. Freshness goes by an {@code ETag} over the content: builds are
 * reproducible, so the files of two releases carry the same date.
 */
@Configuration(proxyBeanMethods = false)
class Assets implements WebMvcConfigurer {

    /** One entry for each file served; the files are those of the jar, so there is no more to bound. */
    private final Map<String, String> tags = new ConcurrentHashMap<>();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // Our own file names carry no version: a browser asks each time and mostly hears 304.
        serve(registry, "/assets/**", "assets/", CacheControl.noCache());
        // With the version in the address the content can never change; without it a day bounds the age.
        serve(
                registry,
                "/webjars/*/{version:\\d+\\..*}/**",
                "webjars/",
                CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        serve(
                registry,
                "/webjars/**",
                "webjars/",
                CacheControl.maxAge(Duration.ofDays(1)).cachePublic());
    }

    private void serve(ResourceHandlerRegistry registry, String pattern, String folder, CacheControl cache) {
        registry.addResourceHandler(pattern)
                .addResourceLocations("classpath:/META-INF/resources/" + folder)
                .setCacheControl(cache)
                .setUseLastModified(false)
                .setEtagGenerator(this::tag)
                .resourceChain(true);
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/", "/dashboard");
    }

    private String tag(Resource resource) {
        return tags.computeIfAbsent(resource.getDescription(), description -> {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(resource.getContentAsByteArray());
                return '"' + HexFormat.of().formatHex(digest, 0, 12) + '"';
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
