package dev.rebound.notification.email;

import dev.rebound.notification.sending.Carrier;
import dev.rebound.notification.sending.Channel;
import dev.rebound.notification.sending.Note;
import dev.rebound.notification.sending.Outcome;
import dev.rebound.notification.sending.Parcel;
import dev.rebound.platform.words.WordsErased;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.StringUtils;

/**
 * Hands mails to the operator's mail server. What the server says decides what follows:
 *
 * <ul>
 *   <li>250 after the final dot: it is sent, whatever happens to the connection then;
 *   <li>5xx for the address: it is suppressed, and so is whatever follows until the profile names another;
 *   <li>5xx for the mail itself: this one is suppressed;
 *   <li>4xx: later; other than for the address, it is the server's own trouble, and the breaker counts it;
 *   <li>no answer after the dot: nobody knows, and it is sent again under the same Message-ID.
 * </ul>
 */
final class Smtp implements Carrier {

    private static final Logger log = LoggerFactory.getLogger(Smtp.class);

    private final EmailSettings settings;
    private final EmailStanding standing;
    private final Addressees addressees;
    private final Letters letters;
    private final JavaMailSenderImpl server;

    Smtp(EmailSettings settings, EmailStanding standing, Addressees addressees, Letters letters) {
        this.settings = settings;
        this.standing = standing;
        this.addressees = addressees;
        this.letters = letters;
        this.server = server(settings);
    }

    private static JavaMailSenderImpl server(EmailSettings settings) {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        String wait = Long.toString(settings.patience().toMillis());
        var properties = server.getJavaMailProperties();
        properties.setProperty("mail.smtp.connectiontimeout", wait);
        properties.setProperty("mail.smtp.timeout", wait);
        properties.setProperty("mail.smtp.writetimeout", wait);
        properties.setProperty("mail.smtp.auth", Boolean.toString(StringUtils.hasText(settings.user())));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (settings.security()) {
            case NONE -> {}
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
        }
        // After the 250 nothing the server says matters any more.
        properties.setProperty("mail.smtp.quitwait", "false");
        return server;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public boolean isOn() {
        return settings.isOn();
    }

    @Override
    public Outcome carry(Parcel parcel) {
        Addressee addressee = addressees.of(parcel.seeker());
        switch (standing.of(parcel.seeker(), addressee)) {
            case OFF -> {
                return Outcome.never(Note.CHANNEL_OFF);
            }
            case NO_ADDRESS -> {
                return Outcome.never(Note.NO_ADDRESS);
            }
            case UNSUBSCRIBED -> {
                return Outcome.never(Note.UNSUBSCRIBED);
            }
            case REFUSED -> {
                return Outcome.never(Note.ADDRESS_REFUSED);
            }
            case ON -> {}
        }
        MimeMessage letter;
        try {
            InternetAddress address = new InternetAddress(addressee.email().text(), true);
            letter = letters.write(server.getSession(), parcel, addressee, address, standing.secretOf(parcel.seeker()));
        } catch (AddressException e) {
            return refused(parcel, addressee);
        } catch (WordsErased e) {
            // Whoever was erased is purged in a moment, this message with them.
            return Outcome.never(Note.NO_ADDRESS);
        } catch (MessagingException e) {
            throw new IllegalStateException(
                    "a mail cannot be written: " + e.getClass().getSimpleName());
        }
        return hand(letter, parcel, addressee);
    }

    private Outcome hand(MimeMessage letter, Parcel parcel, Addressee addressee) {
        Transport connection = null;
        try {
            connection = server.getSession().getTransport("smtp");
            connect(connection);
        } catch (AuthenticationFailedException e) {
            log.warn("the mail server refuses REBOUND_SMTP_USER");
            close(connection);
            return Outcome.away(Note.AWAY);
        } catch (MessagingException e) {
            close(connection);
            throw new NotConnected(e);
        }
        try {
            connection.sendMessage(letter, letter.getAllRecipients());
            return Outcome.sent();
        } catch (MessagingException e) {
            return after(e, parcel, addressee);
        } finally {
            close(connection);
        }
    }

    /** However it ends now, it changes nothing. */
    private static void close(Transport connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (MessagingException e) {
            log.debug("the mail server hung up first");
        }
    }

    private void connect(Transport connection) throws MessagingException {
        if (StringUtils.hasText(settings.user())) {
            connection.connect(settings.host(), settings.port(), settings.user(), settings.password());
        } else {
            connection.connect(settings.host(), settings.port(), null, null);
        }
    }

    /** The exceptions come in a chain, and it is not always the first that says most. */
    private Outcome after(MessagingException failure, Parcel parcel, Addressee addressee) {
        List<Exception> chain = new ArrayList<>();
        for (Exception each = failure; each != null; each = next(each)) {
            chain.add(each);
        }
        Optional<SMTPAddressFailedException> address = first(chain, SMTPAddressFailedException.class);
        if (address.isPresent()) {
            return isPermanent(address.get().getReturnCode())
                    ? refused(parcel, addressee)
                    : Outcome.later(Note.COME_BACK_LATER);
        }
        Optional<SMTPSendFailedException> mail = first(chain, SMTPSendFailedException.class);
        if (mail.isEmpty() || mail.get().getReturnCode() <= 0) {
            return Outcome.unknown();
        }
        if (mail.get().getCommand().startsWith("MAIL")) {
            log.warn(
                    "the mail server answers {} to REBOUND_SMTP_FROM",
                    mail.get().getReturnCode());
            return Outcome.away(Note.COME_BACK_LATER);
        }
        return isPermanent(mail.get().getReturnCode())
                ? Outcome.never(Note.REFUSED)
                : Outcome.away(Note.COME_BACK_LATER);
    }

    private static <T> Optional<T> first(List<Exception> chain, Class<T> type) {
        return chain.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private Outcome refused(Parcel parcel, Addressee addressee) {
        standing.refused(parcel.seeker(), addressee.email());
        return Outcome.never(Note.ADDRESS_REFUSED);
    }

    private static Exception next(Exception failure) {
        return failure instanceof MessagingException mail ? mail.getNextException() : null;
    }

    private static boolean isPermanent(int code) {
        return code >= 500;
    }
}
