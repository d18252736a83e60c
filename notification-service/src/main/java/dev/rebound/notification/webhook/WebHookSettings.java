package dev.rebound.notification.webhook;

import jakarta.validation.constraints.NotNull;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Base64;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.StringUtils;
import org.springframework.validation.annotation.Validated;

/**
 * Where the operator's own programs are told of reminders. Only the operator names the address: no seeker can make the
 * service call anything.
 *
 * @param url https, or http to this machine; without one there is no web hook
 * @param secret {@code whsec_} and 24 to 64 bytes in base64, with which each call is signed
 * @param patience longest wait for a connection, and for the answer
 */
@Validated
@ConfigurationProperties("rebound.web-hook")
record WebHookSettings(URI url, String secret, @NotNull Duration patience) {

    private static final String PREFIX = "whsec_";

    WebHookSettings {
        if (isSet(url)) {
            if (url.getHost() == null
                    || !("https".equals(url.getScheme()) || isLoopback(url))
                    || url.getUserInfo() != null) {
                throw new IllegalArgumentException(
                        "REBOUND_WEB_HOOK_URL must be an https address without a user, such as"
                                + " https://hooks.example.org/rebound");
            }
            key(secret);
        }
    }

    boolean isOn() {
        return isSet(url);
    }

    byte[] key() {
        return key(secret);
    }

    private static boolean isSet(URI url) {
        return url != null && StringUtils.hasText(url.toString());
    }

    private static boolean isLoopback(URI url) {
        try {
            // A name is not looked up: it could be another machine tomorrow.
            return "http".equals(url.getScheme())
                    && (url.getHost().equals("localhost")
                            || url.getHost().matches("[0-9.]+|\\[[0-9a-fA-F:]+]")
                                    && InetAddress.getByName(url.getHost()).isLoopbackAddress());
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static byte[] key(String secret) {
        try {
            byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
            if (secret.startsWith(PREFIX) && key.length >= 24 && key.length <= 64) {
                return key;
            }
        } catch (RuntimeException e) {
            // The same as a key of the wrong length.
        }
        throw new IllegalArgumentException("REBOUND_WEB_HOOK_SECRET must be whsec_ and 24 to 64 bytes in base64."
                + " Make one with: echo \"whsec_$(head -c 32 /dev/urandom | base64)\"");
    }

    /** The secret stays out of logs. */
    @Override
    public String toString() {
        return "WebHookSettings[" + url + "]";
    }
}
