package dev.rebound.local.mail;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Takes every mail that this machine's services send, to whichever address, and delivers none. The last
 * {@value #KEPT} stay in memory as long as the process runs: on a disk they would be somebody's words in plain.
 */
@Component
class Mails implements SmartLifecycle {

    static final int KEPT = 200;

    /** @param number counts from 1 as they came */
    record Mail(int number, String to, String subject, String sent, String headers, String text, String html) {}

    private final GreenMail server;
    private final ScheduledExecutorService collecting = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "mails");
        thread.setDaemon(true);
        return thread;
    });
    private final List<Mail> kept = new ArrayList<>();
    private int count;

    Mails(@Value("${rebound.mail.port}") int port) {
        this.server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    int port() {
        return server.getSmtp().getPort();
    }

    /** The last mails, the newest first. */
    synchronized List<Mail> all() {
        collect();
        return kept.stream()
                .sorted((one, other) -> Integer.compare(other.number(), one.number()))
                .toList();
    }

    synchronized Optional<Mail> find(int number) {
        collect();
        return kept.stream().filter(mail -> mail.number() == number).findFirst();
    }

    /** Takes what has come out of the server, which would keep it all. What comes meanwhile stays for the next time. */
    private void collect() {
        List<StoredMessage> come = new ArrayList<>();
        try {
            for (GreenMailUser user : server.getUserManager().listUser()) {
                MailFolder inbox = server.getManagers().getImapHostManager().getInbox(user);
                for (StoredMessage message : inbox.getMessages()) {
                    come.add(message);
                    message.setFlag(Flags.Flag.DELETED, true);
                }
                inbox.expunge();
            }
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
        come.sort(Comparator.comparing(StoredMessage::getReceivedDate));
        come.forEach(message -> kept.add(read(++count, message.getMimeMessage())));
        while (kept.size() > KEPT) {
            kept.remove(0);
        }
    }

    private static Mail read(int number, MimeMessage message) {
        try {
            List<String> headers = new ArrayList<>();
            message.getAllHeaderLines().asIterator().forEachRemaining(headers::add);
            return new Mail(
                    number,
                    Stream.ofNullable(message.getAllRecipients())
                            .flatMap(Arrays::stream)
                            .map(address -> address instanceof InternetAddress mail ? mail.getAddress() : "")
                            .collect(Collectors.joining(", ")),
                    message.getSubject() == null ? "" : message.getSubject(),
                    message.getHeader("Date", null),
                    String.join("\n", headers),
                    part(message.getContent(), message.getContentType(), "text/plain"),
                    part(message.getContent(), message.getContentType(), "text/html"));
        } catch (MessagingException | IOException e) {
            return new Mail(number, "", "A mail that cannot be read", "", "", e.toString(), "");
        }
    }

    private static String part(Object content, String type, String wanted) throws MessagingException, IOException {
        if (content instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                String found = part(part.getContent(), part.getContentType(), wanted);
                if (!found.isEmpty()) {
                    return found;
                }
            }
            return "";
        }
        return type.toLowerCase().startsWith(wanted) ? String.valueOf(content) : "";
    }

    @Override
    public void start() {
        server.start();
        collecting.scheduleWithFixedDelay(this::all, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        collecting.shutdownNow();
        server.stop();
    }

    @Override
    public boolean isRunning() {
        return server.isRunning();
    }
}
