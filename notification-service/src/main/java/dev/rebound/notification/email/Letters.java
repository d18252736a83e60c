package dev.rebound.notification.email;

import dev.rebound.notification.secret.Secret;
import dev.rebound.notification.sending.Entry;
import dev.rebound.notification.sending.MessageKind;
import dev.rebound.notification.sending.Parcel;
import dev.rebound.platform.page.Page;
import dev.rebound.platform.words.Words;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Writes the mails, each as text and as HTML. A message that is sent again has the same Message-ID, by which a mail program
 * knows that it has it already.
 */
final class Letters {

    /**
     * One thing to do, ready for a template.
     *
     * @param about its name and, while that is to come, by when; or null
     */
    record Line(String step, String about, String hint, String why, String whyNow, String rule, String link) {}

    private static final int LONGEST_SUBJECT = 150;

    private final EmailSettings settings;
    private final Clock clock;
    private final SpringTemplateEngine templates = new SpringTemplateEngine();

    Letters(EmailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        templates.setTemplateResolvers(
                Set.of(resolver("*.html", TemplateMode.HTML), resolver("*.txt", TemplateMode.TEXT)));
    }

    private static ClassLoaderTemplateResolver resolver(String names, TemplateMode mode) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(Letters.class.getClassLoader());
        resolver.setPrefix("mail/");
        resolver.setResolvablePatterns(Set.of(names));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return resolver;
    }

    /**
     * @param address the seeker's, already looked at
     * @param unsubscribe switches their mails off
     */
    MimeMessage write(Session session, Parcel parcel, Addressee addressee, InternetAddress address, Secret unsubscribe)
            throws MessagingException {
        String unsubscribeLink = settings.link("/unsubscribe/" + unsubscribe.text());
        Page page = new Page(null, addressee.zone(), clock.instant());
        List<Line> lines = parcel.entries().stream()
                .map(entry -> new Line(
                        entry.step(),
                        about(entry, page),
                        entry.hint(),
                        entry.why(),
                        entry.whyNow(),
                        entry.rule(),
                        settings.link(entry.link())))
                .toList();
        Context context = new Context(Locale.UK);
        context.setVariable("name", oneLine(Words.textOrNull(addressee.name())));
        context.setVariable("digest", parcel.kind() == MessageKind.DIGEST);
        context.setVariable("lines", lines);
        context.setVariable(
                "zone",
                addressee.zone().getId().equals("Z") ? "UTC" : addressee.zone().getId());
        context.setVariable("settings", settings.link("/settings"));
        context.setVariable("inbox", settings.link("/inbox"));
        context.setVariable("unsubscribe", unsubscribeLink);

        MimeMessage letter = new Identified(session, messageId(parcel));
        MimeMessageHelper helper = new MimeMessageHelper(letter, true, StandardCharsets.UTF_8.name());
        helper.setFrom(new InternetAddress(settings.from(), true));
        helper.setTo(address);
        helper.setSubject(subject(parcel));
        helper.setSentDate(Date.from(clock.instant()));
        helper.setText(templates.process("letter.txt", context), templates.process("letter.html", context));
        // RFC 3834: no machine is to answer it.
        letter.setHeader("Auto-Submitted", "auto-generated");
        letter.setHeader("Content-Language", "en-GB");
        // RFC 8058: the mail program itself can switch the mails off.
        letter.setHeader("List-Unsubscribe", "<" + unsubscribeLink + ">");
        letter.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        letter.saveChanges();
        return letter;
    }

    String messageId(Parcel parcel) {
        String domain = settings.from().substring(settings.from().lastIndexOf('@') + 1);
        return "<" + parcel.id() + "@" + domain + ">";
    }

    /** What is past its time is as welcome as before: it is not told as missed. */
    private static String about(Entry entry, Page page) {
        String name = oneLine(Words.textOrNull(entry.name()));
        String due = entry.dueAt().isAfter(page.now()) ? page.deadline(entry.dueAt()) : null;
        String about = Stream.of(name, due).filter(Objects::nonNull).collect(Collectors.joining(", "));
        return about.isEmpty() ? null : about;
    }

    private static String subject(Parcel parcel) {
        Entry first = parcel.entries().get(0);
        if (parcel.kind() == MessageKind.DIGEST) {
            int steps = parcel.entries().size();
            return steps == 1 ? "Your next step: " + first.step() : "Your next " + steps + " steps";
        }
        String name = oneLine(Words.textOrNull(first.name()));
        String subject = name == null ? first.step() : first.step() + ": " + name;
        return subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT - 3) + "...";
    }

    /** What a person typed stays on one line, wherever it is put. */
    private static String oneLine(String text) {
        return text == null || text.isBlank()
                ? null
                : text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
