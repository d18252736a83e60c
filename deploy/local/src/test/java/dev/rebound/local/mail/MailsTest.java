package dev.rebound.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class MailsTest {

    final Mails mails = new Mails(0);
    final MailPages pages = new MailPages(mails);

    @BeforeEach
    void start() {
        mails.start();
    }

    @AfterEach
    void stop() {
        mails.stop();
    }

    @Test
    void aMailShowsInTheListAndOnAPageOfItsOwnWithNothingOfItTakenForMarkup() {
        assertThat(pages.all().getBody()).contains("No mail has been sent yet");
        send("Send one gentle follow-up <script>", "Hello <b>Alex</b>");
        assertThat(pages.all().getBody())
                .contains("<a href=\"/mails/1\">Send one gentle follow-up &lt;script&gt;</a>", "alex@example.org");
        assertThat(pages.one(1).getBody()).contains("Hello &lt;b&gt;Alex&lt;/b&gt;", "Headers");
        assertThat(pages.one(2).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void onlyTheLastOnesAreKeptTheNewestFirst() {
        for (int i = 1; i <= Mails.KEPT + 3; i++) {
            send("mail " + i, "text");
        }
        assertThat(mails.all()).hasSize(Mails.KEPT);
        assertThat(mails.all().get(0).subject()).isEqualTo("mail " + (Mails.KEPT + 3));
        assertThat(mails.find(3)).isEmpty();
        send("one more", "text");
        assertThat(mails.all().get(0).subject()).isEqualTo("one more");
    }

    void send(String subject, String text) {
        int before = mails.all().isEmpty() ? 0 : mails.all().get(0).number();
        GreenMailUtil.sendTextEmail(
                "alex@example.org",
                "rebound@localhost",
                subject,
                text,
                new ServerSetup(mails.port(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        assertThat(mails.all().get(0).number()).isEqualTo(before + 1);
    }
}
