package dev.rebound.feedback.mails.recognition;

import dev.rebound.feedback.mails.phrases.Label;
import dev.rebound.feedback.mails.reading.MailReader;
import dev.rebound.feedback.mails.reading.ReadMail;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One labelled mail beside what the recogniser made of it. */
record Measured(
        String id,
        String kind,
        Set<Label> labels,
        boolean english,
        JsonNode mail,
        ReadMail read,
        Recognition recognition) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Recogniser RECOGNISER = new Recogniser();

    static List<Measured> of(String part) {
        List<Measured> all = new ArrayList<>();
        try (InputStream in = Measured.class.getResourceAsStream("/dev/rebound/feedback/mails/" + part + ".jsonl");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                all.add(of(JSON.readTree(line)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static Measured of(JsonNode mail) {
        ReadMail read = new MailReader(ZoneOffset.UTC, false).read(asSent(mail), null, null);
        Recognition recognition = RECOGNISER.recognise(new Letter(
                read.subject(),
                read.body(),
                read.senderName(),
                read.senderAddress(),
                read.replied(),
                false,
                read.somebodyElses()));
        Set<Label> labels = EnumSet.of(label(mail.get("label").asString()));
        if (mail.has("also")) {
            mail.get("also").forEach(label -> labels.add(label(label.asString())));
        }
        return new Measured(
                mail.get("id").asString(),
                mail.get("kind").asString(),
                labels,
                !mail.has("lang"),
                mail,
                read,
                recognition);
    }

    private static String asSent(JsonNode mail) {
        String from =
                mail.get("from").isNull() ? "" : "From: " + mail.get("from").asString() + "\n";
        return from + "Subject: " + mail.get("subject").asString() + "\n\n"
                + mail.get("body").asString();
    }

    private static Label label(String written) {
        return Label.valueOf(written.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    boolean isRejection() {
        return labels.contains(Label.REJECTION);
    }

    boolean isRightLabel() {
        return labels.contains(recognition.label())
                || recognition.also().stream().anyMatch(labels::contains);
    }

    String expected(String what) {
        JsonNode value = mail.path("expected").path(what);
        return value.isNull() || value.isMissingNode() ? null : value.asString();
    }
}
