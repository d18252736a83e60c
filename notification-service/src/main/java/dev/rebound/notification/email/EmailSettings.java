package dev.rebound.notification.email;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.StringUtils;
import org.springframework.validation.annotation.Validated;

/**
 * The operator's mail server. Without a host nothing is sent by email.
 *
 * @param user empty where the server asks for none
 * @param from the address that mails come from; its domain is in their Message-ID
 * @param publicUrl where people reach the gateway, for the links
 * @param patience longest wait for a connection, and for each answer of the server
 */
@Validated
@ConfigurationProperties("rebound.email")
record EmailSettings(
        String host,
        @Positive @Max(65535) int port,
        @NotNull Security security,
        String user,
        String password,
        String from,
        URI publicUrl,
        @NotNull Duration patience) {

    /** How the connection is kept from being read. */
    enum Security {
        /** Not at all: for a server on the same machine. */
        NONE,
        /** It begins in plain and is refused unless it can be secured. */
        STARTTLS,
        /** From the first byte. */
        TLS
    }

    EmailSettings {
        if (StringUtils.hasText(host)) {
            try {
                new InternetAddress(from, true);
            } catch (AddressException | NullPointerException e) {
                throw new IllegalArgumentException(
                        "REBOUND_SMTP_FROM must be an email address such as rebound@example.org, since REBOUND_SMTP_HOST is"
                                + " set");
            }
            if (publicUrl == null || publicUrl.getHost() == null) {
                throw new IllegalArgumentException("REBOUND_PUBLIC_URL must be the address at which people reach the"
                        + " gateway, such as https://rebound.example.org, since REBOUND_SMTP_HOST is set");
            }
        }
    }

    boolean isOn() {
        return StringUtils.hasText(host);
    }

    /** An address at the gateway. */
    String link(String path) {
        String base = publicUrl.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }
}
