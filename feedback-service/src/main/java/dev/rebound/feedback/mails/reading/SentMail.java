package dev.rebound.feedback.mails.reading;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * A mail as it was sent, with its headers, parts, encodings and character sets. What is broken in it is passed over: a mail
 * that half arrives is read as far as it goes.
 *
 * @param subject or empty
 * @param text its letter, plain if it has one, else HTML
 * @param arrivedAt or null
 * @param received whether a server says when it arrived, and not only the sender
 * @param replied whether a machine answered by itself
 */
record SentMail(String subject, String text, Sender sender, Instant arrivedAt, boolean received, boolean replied) {

    private static final int MOST_PARTS = 50;
    private static final int DEEPEST = 8;

    private static final Pattern HEADER = Pattern.compile("^[!-9;-~]{1,70}:.*");
    private static final Pattern KNOWN = Pattern.compile(
            "(?im)^(?:from|subject|date|received|mime-version|return-path|delivered-to|message-id|content-type)[ \\t]*:");

    /** Whether a text begins with the headers of a mail: lines of the form {@code Name: value}, then an empty one. */
    static boolean looksLike(String text) {
        String start = withoutEnvelope(text);
        int lines = 0;
        boolean known = false;
        int at = 0;
        while (at < start.length() && lines < 500) {
            int end = start.indexOf('\n', at);
            String line = start.substring(at, end < 0 ? start.length() : end);
            line = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
            if (line.isBlank()) {
                return known;
            }
            boolean continued = lines > 0 && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
            if (!continued && !HEADER.matcher(line).matches()) {
                return false;
            }
            known |= KNOWN.matcher(line).lookingAt();
            if (end < 0) {
                return false;
            }
            at = end + 1;
            lines++;
        }
        return false;
    }

    /** Without blank lines in front and without the line that a mailbox file puts before each mail. */
    private static String withoutEnvelope(String text) {
        String start = text.startsWith("\ufeff") ? text.substring(1) : text;
        int at = 0;
        while (at < start.length() && Character.isWhitespace(start.charAt(at))) {
            at++;
        }
        start = start.substring(at);
        return start.startsWith("From ")
                ? start.substring(Math.min(start.length(), Heading.lineEnd(start, 0) + 1))
                : start;
    }

    /** A text without headers. */
    static SentMail ofText(String text, Sender sender, String subject) {
        return new SentMail(subject, text, sender, null, false, false);
    }

    /** @param wasText whether it came as characters, so that what is not encoded is UTF-8 whatever it names */
    static SentMail of(byte[] bytes, boolean wasText) {
        String latin = withoutEnvelope(new String(bytes, StandardCharsets.ISO_8859_1));
        byte[] mail = latin.startsWith("\u00ef\u00bb\u00bf")
                ? latin.substring(3).getBytes(StandardCharsets.ISO_8859_1)
                : latin.getBytes(StandardCharsets.ISO_8859_1);
        try {
            Properties lenient = new Properties();
            lenient.setProperty("mail.mime.parameters.strict", "false");
            lenient.setProperty("mail.mime.address.strict", "false");
            MimeMessage message = new MimeMessage(Session.getInstance(lenient), new ByteArrayInputStream(mail));
            Letters letters = new Letters(wasText);
            letters.look(message, 0);
            String received = first(message, "Received");
            Instant receivedAt = received == null ? null : date(received.substring(received.lastIndexOf(';') + 1));
            Instant dated = date(first(message, "Date"));
            return new SentMail(
                    header(message, "Subject", wasText),
                    letters.letter(),
                    sender(message, wasText),
                    receivedAt != null ? receivedAt : dated,
                    receivedAt != null,
                    isReply(message));
        } catch (MessagingException broken) {
            return ofText(new String(mail, StandardCharsets.UTF_8), Sender.NOBODY, "");
        }
    }

    private static Sender sender(MimeMessage message, boolean wasText) throws MessagingException {
        String from = header(message, "From", wasText);
        try {
            InternetAddress[] addresses = InternetAddress.parseHeader(from, false);
            if (addresses.length > 0 && addresses[0].getAddress().indexOf('@') > 0) {
                String name = addresses[0].getPersonal();
                return new Sender(name == null || name.isBlank() ? null : name.strip(), addresses[0].getAddress());
            }
        } catch (MessagingException unusual) {
            return Sender.of(from);
        }
        return Sender.of(from);
    }

    /** Vacation programs say so; a mail that a system wrote by itself may well be a rejection. */
    private static boolean isReply(MimeMessage message) throws MessagingException {
        String submitted = first(message, "Auto-Submitted");
        return submitted != null && submitted.toLowerCase(Locale.ROOT).startsWith("auto-replied")
                || first(message, "X-Autoreply") != null
                || first(message, "X-Failed-Recipients") != null;
    }

    private static String first(MimeMessage message, String name) throws MessagingException {
        String[] values = message.getHeader(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    private static String header(MimeMessage message, String name, boolean wasText) throws MessagingException {
        String raw = first(message, name);
        if (raw == null) {
            return "";
        }
        String unfolded = MimeUtility.unfold(raw);
        // Headers were read byte by byte: what is not encoded is UTF-8, if it is valid as such.
        String text = decoded(unfolded.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        try {
            return MimeUtility.decodeText(text).strip();
        } catch (UnsupportedEncodingException unknown) {
            return text.strip();
        }
    }

    private static Instant date(String text) {
        if (text == null) {
            return null;
        }
        try {
            Date date = new MailDateFormat().parse(text.strip());
            return date == null ? null : date.toInstant();
        } catch (ParseException unreadable) {
            return null;
        }
    }

    private static String decoded(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException another) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    /** The first plain and the first HTML letter among the parts of a mail; attachments are not looked at. */
    private static final class Letters {

        private final boolean wasText;
        private int parts;
        private String plain;
        private String html;

        Letters(boolean wasText) {
            this.wasText = wasText;
        }

        String letter() {
            // Some senders fill the plain part with nothing but a hint that the mail is HTML.
            boolean empty = plain == null
                    || plain.isBlank()
                    || html != null && plain.strip().length() < 40;
            return !empty ? plain : html != null ? html : plain == null ? "" : plain;
        }

        void look(Part part, int depth) {
            if (depth > DEEPEST || ++parts > MOST_PARTS) {
                return;
            }
            try {
                if (part.isMimeType("multipart/*")) {
                    Object content = part.getContent();
                    if (content instanceof Multipart several) {
                        for (int i = 0; i < several.getCount() && parts < MOST_PARTS; i++) {
                            BodyPart each = several.getBodyPart(i);
                            look(each, depth + 1);
                        }
                    }
                } else if (part.isMimeType("message/rfc822")) {
                    attached(part, depth);
                } else if (!Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
                    if (part.isMimeType("text/html")) {
                        html = html == null ? text(part) : html;
                    } else if (part.isMimeType("text/plain") || part.getContentType() == null) {
                        plain = plain == null ? text(part) : plain;
                    }
                }
            } catch (MessagingException | IOException | IllegalArgumentException broken) {
                // This part cannot be read; another may.
            }
        }

        /** A mail that was forwarded as an attachment, written out as a forward in the text. */
        private void attached(Part part, int depth) throws MessagingException, IOException {
            if (depth >= DEEPEST || plain != null && plain.contains("-- Forwarded message --")) {
                return;
            }
            try (InputStream in = part.getInputStream()) {
                byte[] bytes = in.readNBytes(MailReader.MAX_BYTES);
                SentMail inner = SentMail.of(bytes, wasText);
                String letter = Markup.looksLike(inner.text()) ? Markup.text(inner.text()) : inner.text();
                Sender sender = inner.sender();
                plain = (plain == null ? "" : plain.strip() + "\n\n") + "---------- Forwarded message ---------\nFrom: "
                        + (sender.name() == null ? "" : sender.name() + " ")
                        + (sender.address() == null ? "" : "<" + sender.address() + ">")
                        + (inner.arrivedAt() == null
                                ? ""
                                : "\nDate: " + inner.arrivedAt().toString().replace("T", " at "))
                        + "\nSubject: " + inner.subject() + "\n\n" + letter;
            }
        }

        private String text(Part part) throws MessagingException, IOException {
            byte[] bytes;
            try (InputStream in = part.getInputStream()) {
                bytes = in.readNBytes(MailReader.MAX_BYTES);
            }
            String[] encodings = part.getHeader("Content-Transfer-Encoding");
            String encoding = encodings == null || encodings.length == 0
                    ? "7bit"
                    : encodings[0].strip().toLowerCase(Locale.ROOT);
            boolean asItIs = encoding.equals("7bit") || encoding.equals("8bit") || encoding.equals("binary");
            if (wasText && asItIs) {
                return decoded(bytes, StandardCharsets.UTF_8);
            }
            return decoded(bytes, charset(part.getContentType()));
        }

        private static Charset charset(String type) {
            try {
                String name = type == null ? null : new ContentType(type).getParameter("charset");
                return name == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(name));
            } catch (MessagingException | IllegalArgumentException unknown) {
                return StandardCharsets.UTF_8;
            }
        }
    }
}
