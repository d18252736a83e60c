package dev.rebound.analytics.request;

import static dev.rebound.analytics.ACandidacy.at;
import static dev.rebound.analytics.ACandidacy.noon;
import static dev.rebound.analytics.ACandidacy.reading;
import static dev.rebound.analytics.language.SendingChannel.EMAIL;
import static dev.rebound.analytics.language.SendingChannel.PHONE;
import static dev.rebound.analytics.language.Stage.APPLICATION;
import static dev.rebound.analytics.language.Stage.FINAL_INTERVIEW;
import static dev.rebound.analytics.language.Stage.FIRST_INTERVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.analytics.ACandidacy;
import dev.rebound.analytics.language.Outcome;
import dev.rebound.analytics.reading.Period;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestOutcomesTest {

    final ACandidacy answered = at("A").rejected(FIRST_INTERVIEW, "2026-01-01")
            .sent("2026-01-01", EMAIL, true)
            .answeredOn("2026-01-04");
    final ACandidacy answeredLate = at("B").rejected(FINAL_INTERVIEW, "2026-02-01")
            .sent("2026-02-01", EMAIL, true)
            .closed(Outcome.NO_REPLY)
            .answeredOn("2026-02-11");
    final ACandidacy onTheCall = at("C").rejectedOnACallAndAsked(FINAL_INTERVIEW, "2026-02-05")
            .sent("2026-02-05", PHONE, true)
            .answeredOn("2026-02-05");
    final ACandidacy noReply = at("D").rejected(FIRST_INTERVIEW, "2026-03-01")
            .sent("2026-03-05", EMAIL, false)
            .closed(Outcome.NO_REPLY);
    final ACandidacy declined = at("E").rejected(FIRST_INTERVIEW, "2026-03-10")
            .sent("2026-03-10", EMAIL, true)
            .closed(Outcome.DECLINED);
    final ACandidacy waiting = at("F").rejected(FIRST_INTERVIEW, "2026-04-01").sent("2026-04-01", EMAIL, true);
    final ACandidacy notSent = at("G").rejected(APPLICATION, "2026-04-02").planned(noon("2026-04-03"));

    final RequestOutcomes outcomes =
            RequestOutcomes.of(reading(answered, answeredLate, onTheCall, noReply, declined, waiting, notSent));

    @Test
    void whatWasSentIsCountedOutOfWhatWasPlannedAndItsFateOutOfWhatWasSent() {
        assertThat(outcomes.sent().count()).isEqualTo(6);
        assertThat(outcomes.sent().of()).isEqualTo(7);
        assertThat(outcomes.inTime().count()).isEqualTo(5);
        assertThat(outcomes.inTime().of()).isEqualTo(6);
        assertThat(outcomes.answered().count()).isEqualTo(3);
        assertThat(outcomes.answered().evidence())
                .containsExactlyInAnyOrder(answered.id(), answeredLate.id(), onTheCall.id());
        assertThat(outcomes.waiting().evidence()).containsExactly(waiting.id());
        assertThat(outcomes.noReply().evidence()).containsExactly(noReply.id());
        assertThat(outcomes.declined().evidence()).containsExactly(declined.id());
    }

    @Test
    void everySentRequestHasExactlyOneFate() {
        assertThat(outcomes.answered().count()
                        + outcomes.waiting().count()
                        + outcomes.noReply().count()
                        + outcomes.declined().count())
                .isEqualTo(outcomes.sent().count());
    }

    @Test
    void theMiddleTimeToAnAnswerIsThatOfTheAnsweredOnes() {
        assertThat(outcomes.medianTimeToAnswer()).isEqualTo(Duration.ofDays(3));
        assertThat(outcomes.timed()).isEqualTo(3);
    }

    @Test
    void theMedianLiesBetweenTheTwoMiddleOnesOfAnEvenNumber() {
        assertThat(RequestOutcomes.median(List.of())).isNull();
        assertThat(RequestOutcomes.median(List.of(Duration.ofDays(2)))).isEqualTo(Duration.ofDays(2));
        assertThat(RequestOutcomes.median(
                        List.of(Duration.ofDays(1), Duration.ofDays(2), Duration.ofDays(5), Duration.ofDays(90))))
                .isEqualTo(Duration.ofHours(84));
    }

    @Test
    void stagesAndChannelsEachAddUpToWhatWasSent() {
        assertThat(outcomes.byStage())
                .extracting(RequestOutcomes.RequestsAtStage::stage)
                .containsExactly(FIRST_INTERVIEW, FINAL_INTERVIEW);
        assertThat(outcomes.byStage().get(0).answered().count()).isEqualTo(1);
        assertThat(outcomes.byStage().get(0).answered().of()).isEqualTo(4);
        assertThat(outcomes.byStage().get(1).answered().count()).isEqualTo(2);
        assertThat(outcomes.byStage().get(1).answered().of()).isEqualTo(2);
        assertThat(outcomes.byChannel())
                .extracting(RequestOutcomes.RequestsByChannel::channel)
                .containsExactly(EMAIL, PHONE);
        assertThat(outcomes.byChannel().get(0).inTime().count()).isEqualTo(4);
        assertThat(outcomes.byChannel().get(0).inTime().of()).isEqualTo(5);
    }

    @Test
    void aRequestBelongsToTheDayItWasSentOnAndElseToThatOfItsDeadline() {
        Period april = new Period(LocalDate.parse("2026-04-01"), LocalDate.parse("2026-04-30"), ZoneOffset.UTC);
        RequestOutcomes inApril = RequestOutcomes.of(reading(april, answered, waiting, notSent));
        assertThat(inApril.sent().count()).isEqualTo(1);
        assertThat(inApril.sent().of()).isEqualTo(2);
    }

    @Test
    void aSecondRoundCountsOnItsOwn() {
        ACandidacy twice = at("H").rejected(FIRST_INTERVIEW, "2026-01-01")
                .sent("2026-01-01", EMAIL, true)
                .answeredOn("2026-01-02")
                .sent("2026-06-01", EMAIL, true);
        RequestOutcomes both = RequestOutcomes.of(reading(twice));
        assertThat(both.sent().count()).isEqualTo(2);
        assertThat(both.sent().evidence()).containsExactly(twice.id());
        assertThat(both.answered().count()).isEqualTo(1);
        assertThat(both.waiting().count()).isEqualTo(1);
    }

    @Test
    void withoutRequestsThereIsNoTime() {
        RequestOutcomes none = RequestOutcomes.of(reading(at("A")));
        assertThat(none.medianTimeToAnswer()).isNull();
        assertThat(none.sent().of()).isZero();
        assertThat(none.byStage()).isEmpty();
    }
}
