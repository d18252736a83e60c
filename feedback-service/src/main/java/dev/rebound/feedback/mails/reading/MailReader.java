package dev.rebound.feedback.mails.reading;

import dev.rebound.feedback.mails.reading.ReadMail.ArrivedAtFrom;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.regex.Pattern;

/**
 * Reads a mail in whatever form it was brought: as it was sent (RFC 822), as HTML, as text that was copied out of a mail
 * program, with or without the lines above it.
 */
public final class MailReader {

    /** Most bytes of one mail. */
    public static final int MAX_BYTES = 256 * 1024;

    private static final Pattern REPLY =
            Pattern.compile("^(?i:(?:re|fwd?|aw|wg|tr|rv|sv|vs|antw)\\s?(?:\\[\\d+])?: ?)+");

    private final ZoneId zone;
    private final boolean monthFirst;

    /**
     * @param zone of a forwarded date that names none
     * @param monthFirst how to read 3/4/2026
     */
    public MailReader(ZoneId zone, boolean monthFirst) {
        this.zone = zone;
        this.monthFirst = monthFirst;
    }

    /**
     * Reads a mail that came as text.
     *
     * @param from the sender, if they may not stand in the mail, or null
     * @param subject the subject, if it may not stand in the mail, or null
     */
    public ReadMail read(String mail, String from, String subject) {
        if (SentMail.looksLike(mail)) {
            return read(SentMail.of(mail.getBytes(StandardCharsets.UTF_8), true));
        }
        return read(SentMail.ofText(mail, Sender.of(from), subject == null ? "" : subject));
    }

    /** Reads a mail that came as bytes, in the character sets that it names. */
    public ReadMail read(byte[] mail) {
        return SentMail.looksLike(new String(mail, StandardCharsets.ISO_8859_1))
                ? read(SentMail.of(mail, false))
                : read(new String(mail, StandardCharsets.UTF_8), null, null);
    }

    private ReadMail read(SentMail sent) {
        String text = Markup.looksLike(sent.text()) ? Markup.text(sent.text()) : sent.text();
        Correspondence parts = Correspondence.of(sent.subject(), text);
        Heading inner = parts.heading();
        if (inner == null) {
            return new ReadMail(
                    bare(sent.subject()),
                    parts.body(),
                    sent.sender().name(),
                    sent.sender().address(),
                    sent.arrivedAt(),
                    sent.arrivedAt() == null
                            ? null
                            : sent.received() ? ArrivedAtFrom.RECEIVED_HEADER : ArrivedAtFrom.DATE_HEADER,
                    false,
                    sent.replied(),
                    false);
        }
        Sender sender = Sender.of(inner.from());
        Instant arrivedAt = WrittenDate.read(inner.date(), zone, monthFirst);
        return new ReadMail(
                bare(inner.subject() != null ? inner.subject() : sent.subject()),
                parts.body(),
                sender.name(),
                sender.address(),
                arrivedAt,
                arrivedAt == null ? null : ArrivedAtFrom.FORWARDED_DATE,
                true,
                false,
                parts.somebodyElses());
    }

    private static String bare(String subject) {
        return REPLY.matcher(subject.strip()).replaceFirst("").strip();
    }
}
