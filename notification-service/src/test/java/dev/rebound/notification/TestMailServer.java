package dev.rebound.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A mail server that takes everything, for all tests of this JVM. */
public final class TestMailServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    static {
        SERVER.start();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test mail server",
                        java.util.Map.of(
                                "REBOUND_SMTP_HOST", "127.0.0.1",
                                "REBOUND_SMTP_PORT", SERVER.getSmtp().getPort(),
                                "REBOUND_SMTP_SECURITY", "NONE",
                                "REBOUND_SMTP_FROM", "rebound@rebound.example",
                                "REBOUND_PUBLIC_URL", "https://rebound.example")));
    }

    /** What an address has received, the oldest first. */
    public static List<MimeMessage> received(String address) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(message -> isTo(message, address))
                .toList();
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return Arrays.toString(message.getAllRecipients()).contains(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
