package dev.rebound.feedback.letters;

import dev.rebound.feedback.letters.Letters.Written;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;

/** How a letter gets into the seeker's own mail program; nothing is sent from here. */
public final class Envelope {

    /** What mail programs and systems take in an address, with room to spare. */
    static final int LONGEST_LINK = 1_900;

    private Envelope() {}

    /** A mailto link with subject and text; empty for a letter that is too long for one. */
    public static Optional<String> link(Written letter) {
        String link = "mailto:?subject=" + encoded(subject(letter)) + "&body="
                + encoded(letter.text().replace("\n", "\r\n"));
        return link.length() > LONGEST_LINK ? Optional.empty() : Optional.of(link);
    }

    /** On one line: a title that was typed over two must not begin another header. */
    private static String subject(Written letter) {
        return letter.composed().subject().replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    /** Of RFC 6068: a space is %20 there. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** A mail to be opened, addressed and sent by the seeker: RFC 5322, in UTF-8, marked as not sent. */
    public static byte[] file(Written letter, Date now) {
        try {
            MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
            from(letter).ifPresent(sender -> {
                try {
                    mail.setFrom(sender);
                } catch (MessagingException e) {
                    throw new IllegalStateException("a new message takes a sender", e);
                }
            });
            mail.setSubject(subject(letter), "UTF-8");
            mail.setText(letter.text(), "UTF-8");
            mail.setSentDate(now);
            mail.setHeader("X-Unsent", "1");
            mail.saveChanges();
            // Made of this machine's name; the program that sends it makes its own.
            mail.removeHeader("Message-ID");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            mail.writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException e) {
            throw new IllegalStateException("a plain text makes a mail", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<InternetAddress> from(Written letter) {
        if (letter.fromEmail() == null) {
            return Optional.empty();
        }
        try {
            InternetAddress sender = new InternetAddress(letter.fromEmail(), true);
            if (letter.fromName() != null) {
                sender.setPersonal(letter.fromName(), "UTF-8");
            }
            return Optional.of(sender);
        } catch (AddressException notAnAddress) {
            return Optional.empty();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java platform has UTF-8", e);
        }
    }

    /** The name of the file, the same in every system. */
    public static String name(Written letter) {
        return letter.kind().path() + ".eml";
    }

    /** The kind of message that a receiver takes it for. */
    public static final String TYPE = "message/rfc822";
}
