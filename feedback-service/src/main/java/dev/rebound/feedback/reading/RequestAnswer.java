package dev.rebound.feedback.reading;

import dev.rebound.feedback.advice.Plan;
import dev.rebound.feedback.advice.Recipient;
import dev.rebound.feedback.advice.Rejection;
import dev.rebound.feedback.advice.Rule;
import dev.rebound.feedback.request.Outcome;
import dev.rebound.feedback.request.Provenance;
import dev.rebound.feedback.request.SendingChannel;
import dev.rebound.feedback.request.State;
import dev.rebound.feedback.themes.Band;
import dev.rebound.feedback.themes.Family;
import dev.rebound.feedback.themes.NoReason;
import dev.rebound.feedback.themes.Polarity;
import dev.rebound.feedback.themes.Standing.StandingTheme;
import dev.rebound.feedback.themes.Tagging;
import dev.rebound.feedback.themes.Theme;
import dev.rebound.platform.words.Words;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A request in full, in plain words, for its owner. */
record RequestAnswer(
        UUID id,
        long version,
        UUID candidacy,
        String company,
        String title,

        @Schema(description = "Counts the rejections of the candidacy from 1.")
        int round,

        State state,
        Rejection rejection,
        Planned plan,
        Step nextStep,

        @Schema(
                description =
                        "What the seeker found out alone, in the self-evaluation (R18): ask about something else.")
        List<Theme> alreadyKnown,

        @Schema(description = "Null until the seeker has asked.")
        Asked request,

        @Schema(description = "Null until the follow-up went out.")
        FollowedUp followUp,

        @Schema(description = "All answers, the oldest first.")
        List<Feedback> feedback,

        @Schema(description = "Null unless closed.") Closed closing) {

    record Planned(
            Instant deadline,

            @Schema(description = "Whether the deadline had passed when the rejection was recorded.")
            boolean late,

            Plan.Channel channel,
            Plan.Odds odds,

            @Schema(description = "Whom to ask, the best first.")
            List<Recipient> recipients,

            List<Because> reasons) {}

    record Because(
            @Schema(description = "Number of the rule in the guidance, such as R11.")
            Rule rule,

            String reason) {}

    record Step(NextStep.Kind kind, Instant by, Because because) {}

    record Asked(Instant sentAt, SendingChannel channel, Recipient recipient, boolean inTime, String letter) {}

    record FollowedUp(Instant sentAt, String letter) {}

    record Feedback(
            UUID id,
            int round,
            Instant receivedAt,
            Provenance provenance,
            String text,

            @Schema(description = "As they stand: the tagger's, with what the seeker confirmed, rejected or added.")
            List<StandingTheme> themes,

            NoReason noReason,

            @Schema(description = "What the tagger named, with the sentences that show it.")
            Tagged tagged,

            @Schema(description = "When the seeker last decided something; null where only the tagger named themes.")
            Instant correctedAt,

            Instant thankedAt,

            @Schema(description = "What the thanks said; null unless it was kept.")
            String thanksLetter) {}

    record Tagged(List<Tag> themes, NoReason noReason, String tagger) {}

    record Tag(Theme theme, Family family, Polarity polarity, Band band, List<Shown> evidence) {}

    record Shown(
            @Schema(description = "Of the sentence in the text, in UTF-16 units.")
            int start,

            @Schema(description = "Exclusive.") int end,
            String sentence,

            @Schema(description = "Of the telling words in the text.")
            int cueStart,

            @Schema(description = "Exclusive.") int cueEnd) {}

    record Closed(Instant closedAt, Outcome outcome) {}

    static RequestAnswer of(RequestAsItIs request, NextStep next, List<Theme> alreadyKnown) {
        Plan plan = request.plan();
        return new RequestAnswer(
                request.id(),
                request.version(),
                request.candidacy(),
                Words.textOrNull(request.company()),
                Words.textOrNull(request.title()),
                request.round(),
                request.state(),
                request.rejection(),
                new Planned(
                        plan.deadline(),
                        plan.late(),
                        plan.channel(),
                        plan.odds(),
                        plan.recipients(),
                        plan.because().stream().map(RequestAnswer::because).toList()),
                new Step(next.kind(), next.by(), because(next.because())),
                alreadyKnown,
                asked(request.asked()),
                request.followUpSentAt() == null
                        ? null
                        : new FollowedUp(request.followUpSentAt(), Words.textOrNull(request.followUpLetter())),
                request.answers().stream().map(RequestAnswer::feedback).toList(),
                request.closed() == null
                        ? null
                        : new Closed(
                                request.closed().closedAt(), request.closed().outcome()));
    }

    private static Because because(Rule rule) {
        return new Because(rule, rule.reason());
    }

    private static Asked asked(RequestAsItIs.Asked asked) {
        return asked == null
                ? null
                : new Asked(
                        asked.sentAt(),
                        asked.channel(),
                        asked.recipient(),
                        asked.inTime(),
                        Words.textOrNull(asked.letter()));
    }

    private static Feedback feedback(RequestAsItIs.Answer answer) {
        String text = answer.text().textOr("");
        return new Feedback(
                answer.id(),
                answer.round(),
                answer.receivedAt(),
                answer.provenance(),
                text,
                answer.standing().themes(),
                answer.noReason(),
                new Tagged(
                        answer.tagging().tags().stream()
                                .map(tag -> new Tag(
                                        tag.theme(),
                                        tag.theme().family(),
                                        tag.polarity(),
                                        tag.band(),
                                        tag.evidence().stream()
                                                .filter(evidence -> evidence.end() <= text.length())
                                                .map(evidence -> shown(evidence, text))
                                                .toList()))
                                .toList(),
                        answer.tagging().noReason(),
                        answer.tagging().tagger()),
                answer.correctedAt(),
                answer.thankedAt(),
                Words.textOrNull(answer.thanksLetter()));
    }

    private static Shown shown(Tagging.Evidence evidence, String text) {
        return new Shown(
                evidence.start(),
                evidence.end(),
                text.substring(evidence.start(), evidence.end()),
                evidence.cueStart(),
                evidence.cueEnd());
    }
}
