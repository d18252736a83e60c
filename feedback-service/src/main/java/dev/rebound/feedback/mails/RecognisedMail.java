package dev.rebound.feedback.mails;

import dev.rebound.feedback.advice.Rejection;
import dev.rebound.feedback.mails.candidacies.Belonging.Likely;
import dev.rebound.feedback.mails.phrases.Label;
import dev.rebound.feedback.mails.phrases.Strength;
import dev.rebound.feedback.mails.reading.ReadMail;
import dev.rebound.feedback.mails.recognition.Recognition;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a mail was taken for; a suggestion for its reader to confirm. */
record RecognisedMail(
        Label label,

        @Schema(description = "What fits as well, such as FEEDBACK beside a REJECTION that says why.")
        List<Label> also,

        @Schema(description = "From 0 to 1: a rank, and no probability.")
        double confidence,

        @Schema(description = "Why it was taken so, as a sentence for the reader.")
        String because,

        @Schema(description = "As the mail names it; null if it does not. An address alone names no company.")
        String company,

        @Schema(description = "The position as the mail names it; null if it does not.")
        String title,

        @Schema(description = "Who wrote it; of a forward, who wrote the mail within. Null if it does not say.")
        Sender sender,

        @Schema(description = "When it arrived, of a forward the mail within: from then the 24 hours to ask count.")
        Instant arrivedAt,

        @Schema(description = "What says when it arrived; null with arrivedAt.")
        ReadMail.ArrivedAtFrom arrivedAtFrom,

        @Schema(description = "Whether it came within another mail.")
        boolean forwarded,

        @Schema(description = "How far the candidacy seems to have come; null if the mail does not tell.")
        Rejection.Stage stageHint,

        @Schema(description = "Whether the opening itself was stopped or filled, and no more is said.")
        boolean stopped,

        @Schema(description = "The language it was read in: en, de, fr or es; null for any other, which is not read.")
        String language,

        @Schema(description = "Subject, an empty line and the letter as they were read: without markup and quotations.")
        String text,

        @Schema(description = "The telling phrases, in the order of the text; at most 40.")
        List<Phrase> phrases,

        @Schema(
                description =
                        "The sentences that say what they thought or advise, in the order of the text; empty if there"
                                + " are none.")
        List<Part> feedback,

        @Schema(description = "Which of the seeker's candidacies it may belong to, the likeliest first; at most 5.")
        List<Candidacy> candidacies) {

    @Schema(name = "MailSender")
    record Sender(String name, String address) {}

    @Schema(name = "MailPhrase")
    record Phrase(
            String quote,

            @Schema(description = "In the text, in UTF-16 units.")
            int start,

            @Schema(description = "Exclusive.") int end,

            @Schema(
                    description =
                            "STRONG: enough by itself; LIKELY: enough with others; SUPPORTING: goes with a rejection"
                                    + " and shows none; OPPOSING: speaks for another reading.")
            Strength strength) {}

    @Schema(name = "MailPart")
    record Part(
            String quote,

            @Schema(description = "In the text, in UTF-16 units.")
            int start,

            @Schema(description = "Exclusive.") int end) {}

    @Schema(name = "MailCandidacy")
    record Candidacy(
            UUID id,
            String company,
            String title,

            @Schema(description = "Whether it was turned down, offered or withdrawn already.")
            boolean ended,

            @Schema(description = "Why it may be this one, as a sentence for the reader.")
            String because) {}

    static RecognisedMail of(ReadMail read, String text, Recognition recognition, List<Likely> candidacies) {
        return new RecognisedMail(
                recognition.label(),
                recognition.also(),
                Math.round(recognition.confidence() * 100) / 100.0,
                recognition.because(),
                recognition.company(),
                recognition.title(),
                read.senderName() == null && read.senderAddress() == null
                        ? null
                        : new Sender(read.senderName(), read.senderAddress()),
                read.arrivedAt(),
                read.arrivedAtFrom(),
                read.forwarded(),
                recognition.stage(),
                recognition.stopped(),
                recognition.language(),
                text,
                recognition.phrases().stream()
                        .map(found -> new Phrase(
                                text.substring(found.start(), found.end()),
                                found.start(),
                                found.end(),
                                found.strength()))
                        .toList(),
                recognition.feedback().stream()
                        .map(part -> new Part(text.substring(part.start(), part.end()), part.start(), part.end()))
                        .toList(),
                candidacies.stream()
                        .map(likely -> new Candidacy(
                                likely.candidate().id(),
                                likely.candidate().company(),
                                likely.candidate().title(),
                                likely.candidate().ended(),
                                likely.because()))
                        .toList());
    }
}
