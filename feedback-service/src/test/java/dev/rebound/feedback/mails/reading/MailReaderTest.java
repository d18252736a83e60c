package dev.rebound.feedback.mails.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.rebound.feedback.mails.reading.ReadMail.ArrivedAtFrom;
import dev.rebound.feedback.mails.recognition.Letter;
import dev.rebound.feedback.mails.recognition.Recogniser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails in the forms in which mail programs write them. */
class MailReaderTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final MailReader READER = new MailReader(BERLIN, false);

    @ParameterizedTest
    @DisplayName("R11: the date of a forwarded mail is read in the words of several mail programs")
    @CsvSource(
            delimiter = '|',
            value = {
                "Tue, 3 Mar 2026 at 09:14|2026-03-03T08:14:00Z",
                "11 March 2026 09:31|2026-03-11T08:31:00Z",
                "January 20, 2026 at 3:45:10 PM EST|2026-01-20T20:45:10Z",
                "Dienstag, 3. März 2026 10:12|2026-03-03T09:12:00Z",
                "mardi 3 mars 2026 à 09:14|2026-03-03T08:14:00Z",
                "martes, 3 de marzo de 2026 9:14|2026-03-03T08:14:00Z",
                "2026-07-01 09:14 +0100|2026-07-01T08:14:00Z",
                "03.07.2026 09:14|2026-07-03T07:14:00Z",
                "3/7/2026 09:14|2026-07-03T07:14:00Z",
                "3/17/2026 9:14 AM|2026-03-17T08:14:00Z"
            })
    void r11_aForwardedDateIsRead(String written, String moment) {
        ReadMail mail = READER.read(forward("From", "Date", "Subject", written), null, null);
        assertThat(mail.arrivedAt()).hasToString(moment);
        assertThat(mail.arrivedAtFrom()).isEqualTo(ArrivedAtFrom.FORWARDED_DATE);
    }

    @Test
    void anAmericanReadsTheMonthFirst() {
        ReadMail mail =
                new MailReader(BERLIN, true).read(forward("From", "Date", "Subject", "3/7/2026 09:14"), null, null);
        assertThat(mail.arrivedAt()).hasToString("2026-03-07T08:14:00Z");
    }

    @ParameterizedTest
    @CsvSource({"From,Sent,Subject", "Von,Gesendet,Betreff", "De,Envoyé,Objet", "De,Enviado,Asunto"})
    void aForwardIsLookedIntoInFourLanguages(String from, String sent, String subject) {
        ReadMail mail = READER.read(forward(from, sent, subject, "3 March 2026 09:14"), null, null);
        assertThat(mail.forwarded()).isTrue();
        assertThat(mail.senderName()).isEqualTo("Kim Lee");
        assertThat(mail.senderAddress()).isEqualTo("kim@firm.example");
        assertThat(mail.subject()).isEqualTo("Your application");
        assertThat(mail.body()).isEqualTo("Dear Alex, no.");
    }

    @Test
    void whatAnAnswerQuotesIsCut() {
        ReadMail mail = READER.read(
                "From: Kim <kim@firm.example>\nSubject: Re: Re: Advice\n\nGladly, next week.\n\n"
                        + "On Tue, 3 Mar 2026 at 10:00, Alex Morgan <alex@mail.example> wrote:\n> I was not selected.",
                null,
                null);
        assertThat(mail.subject()).isEqualTo("Advice");
        assertThat(mail.body()).isEqualTo("Gladly, next week.");
        assertThat(READER.read("> Any news?\nNo, sorry.\n> Alex", null, null).body())
                .isEqualTo("No, sorry.");
    }

    @Test
    void aMailWithAttachmentsIsReadByItsLetterAlone() {
        String sent = "From: kim@firm.example\r\nSubject: News\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
                + "<p>Dear Alex,<br>no.</p>\r\n--m\r\nContent-Type: text/plain; name=note.txt\r\n"
                + "Content-Disposition: attachment; filename=note.txt\r\n\r\nnot this\r\n--m\r\n"
                + "Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0=\r\n--m--\r\n";
        ReadMail mail = READER.read(sent.getBytes(StandardCharsets.US_ASCII));
        assertThat(mail.body()).isEqualTo("Dear Alex,\nno.");
    }

    @Test
    void aMailThatCameAsAnAttachmentIsLookedInto() {
        String sent = "From: alex@mail.example\r\nSubject: Fwd: News\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\nContent-Type: text/plain\r\n\r\nlook\r\n"
                + "--m\r\nContent-Type: message/rfc822\r\n\r\nFrom: Kim Lee <kim@firm.example>\r\n"
                + "Date: Tue, 3 Mar 2026 09:14:00 +0000\r\nSubject: News\r\n\r\nDear Alex, no.\r\n--m--\r\n";
        ReadMail mail = READER.read(sent.getBytes(StandardCharsets.US_ASCII));
        assertThat(mail.senderAddress()).isEqualTo("kim@firm.example");
        assertThat(mail.arrivedAt()).hasToString("2026-03-03T09:14:00Z");
        assertThat(mail.body()).isEqualTo("Dear Alex, no.");
    }

    @Test
    void anUnknownCharacterSetAndBrokenPartsAreReadAsFarAsTheyGo() {
        for (String type :
                new String[] {"text/plain; charset=no-such", "multipart/mixed", "multipart/mixed; boundary=x", "/"}) {
            String sent = "From: kim@firm.example\nSubject: =?no-such?q?a?=\nDate: never\nContent-Type: " + type
                    + "\nContent-Transfer-Encoding: base64\n\n%%%";
            assertThatCode(() -> READER.read(sent.getBytes(StandardCharsets.US_ASCII)))
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                " ",
                ">",
                "\n",
                "<div>",
                "<blockquote>",
                "(1",
                "From: a\n",
                "not ",
                "on wrote:\n",
                "-----",
                "'",
                "--m\n",
                "Re: "
            })
    void theLargestMailIsReadAndJudgedWithinSeconds(String unit) {
        String mail = "Subject: x\n\n" + unit.repeat((MailReader.MAX_BYTES - 20) / unit.length());
        assertTimeout(Duration.ofSeconds(10), () -> {
            ReadMail read = READER.read(mail, null, null);
            new Recogniser()
                    .recognise(new Letter(
                            read.subject(), read.body(), read.senderName(), read.senderAddress(), false, false, false));
        });
    }

    private static String forward(String from, String date, String subject, String written) {
        return "-----Original Message-----\n" + from + ": Kim Lee <kim@firm.example>\n" + date + ": " + written + "\n"
                + subject + ": Your application\n\nDear Alex, no.";
    }
}
