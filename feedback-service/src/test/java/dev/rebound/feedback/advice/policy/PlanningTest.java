package dev.rebound.feedback.advice.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rebound.feedback.advice.Plan;
import dev.rebound.feedback.advice.Plan.Odds;
import dev.rebound.feedback.advice.Recipient;
import dev.rebound.feedback.advice.Rejection;
import dev.rebound.feedback.advice.Rejection.Channel;
import dev.rebound.feedback.advice.Rejection.Contact;
import dev.rebound.feedback.advice.Rejection.Stage;
import dev.rebound.feedback.advice.Rule;
import dev.rebound.feedback.advice.Windows;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlanningTest {

    static final Instant ARRIVED = Instant.parse("2026-03-09T14:20:00Z");
    static final Instant AN_HOUR_LATER = ARRIVED.plusSeconds(3600);

    final Planning planning = new Planning(new Windows(Duration.ofHours(24), Duration.ofDays(7), Duration.ofDays(7)));

    @Test
    void r11AskWithinADayOfTheMailsArrivalAndNotOfItsRecording() {
        Plan plan = planning.plan(rejection(Channel.EMAIL, Stage.FIRST_INTERVIEW), ARRIVED.plus(Duration.ofHours(20)));

        assertThat(plan.deadline()).isEqualTo(ARRIVED.plus(Duration.ofHours(24)));
        assertThat(plan.late()).isFalse();
        assertThat(plan.because()).contains(Rule.R10, Rule.R11);
    }

    @Test
    void r11ARejectionRecordedAfterTheDayIsLateFromTheStart() {
        Instant deadline = ARRIVED.plus(Duration.ofHours(24));

        assertThat(planning.plan(rejection(Channel.EMAIL, Stage.FIRST_INTERVIEW), deadline)
                        .late())
                .isFalse();
        assertThat(planning.plan(rejection(Channel.EMAIL, Stage.FIRST_INTERVIEW), deadline.plusMillis(1))
                        .late())
                .isTrue();
    }

    @Test
    void theWindowIsASetting() {
        Planning twoDays = new Planning(new Windows(Duration.ofDays(2), Duration.ofDays(7), Duration.ofDays(7)));

        assertThat(twoDays.plan(rejection(Channel.EMAIL, Stage.APPLICATION), ARRIVED)
                        .deadline())
                .isEqualTo(ARRIVED.plus(Duration.ofDays(2)));
        assertThatThrownBy(() -> new Windows(Duration.ofHours(24), Duration.ZERO, Duration.ofDays(7)))
                .hasMessageContaining("follow-up-after");
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void r20EmailIsTheWayToAskWhateverWayTheNewsCame(Channel channel) {
        assertThat(planning.plan(rejection(channel, Stage.FIRST_INTERVIEW), AN_HOUR_LATER)
                        .channel())
                .isEqualTo(Plan.Channel.EMAIL);
    }

    @Test
    void r21WhoeverAskedOnTheCallHasAsked() {
        Rejection asked = new Rejection(ARRIVED, Channel.PHONE, Stage.FIRST_INTERVIEW, 1, true, false, true);
        Plan plan = planning.plan(asked, ARRIVED.plus(Duration.ofDays(3)));

        assertThat(plan.channel()).isEqualTo(Plan.Channel.CALL);
        assertThat(plan.late()).isFalse();
        assertThat(plan.because()).contains(Rule.R21);
    }

    @Test
    void r21ACallThatPassedWithoutAskingLeavesTheEmail() {
        Plan plan = planning.plan(rejection(Channel.PHONE, Stage.FIRST_INTERVIEW), AN_HOUR_LATER);

        assertThat(plan.channel()).isEqualTo(Plan.Channel.EMAIL);
        assertThat(plan.because()).contains(Rule.R20, Rule.R21).doesNotContain(Rule.R11, Rule.R22);
    }

    @ParameterizedTest
    @CsvSource({
        "APPLICATION, LOW, R16",
        "PHONE_SCREEN, LOW, R16",
        "FIRST_INTERVIEW, FAIR, R15",
        "SECOND_INTERVIEW, GOOD, R14",
        "FINAL_INTERVIEW, GOOD, R14"
    })
    void r14AndR16TheFurtherItCameTheLikelierAnAnswer(Stage stage, Odds odds, Rule because) {
        Plan plan = planning.plan(rejection(Channel.EMAIL, stage), AN_HOUR_LATER);

        assertThat(plan.odds()).isEqualTo(odds);
        assertThat(plan.because()).contains(because);
    }

    @ParameterizedTest
    @CsvSource({"APPLICATION, LOW", "FIRST_INTERVIEW, LOW", "SECOND_INTERVIEW, FAIR", "FINAL_INTERVIEW, FAIR"})
    void r13AMissingThankYouNoteLowersTheOddsByOneBand(Stage stage, Odds odds) {
        Rejection withoutNote = new Rejection(ARRIVED, Channel.EMAIL, stage, 1, false, false, false);
        Plan plan = planning.plan(withoutNote, AN_HOUR_LATER);

        assertThat(plan.odds()).isEqualTo(odds);
        assertThat(plan.because().contains(Rule.R13)).isEqualTo(stage.afterAnInterview());
        assertThat(plan.because().contains(Rule.R12)).isEqualTo(stage.afterAnInterview());
        assertThat(planning.plan(withoutNote.withThankYouNote(), AN_HOUR_LATER).because())
                .doesNotContain(Rule.R12, Rule.R13);
    }

    @Test
    void r19WhoeverRejectedComesFirstAndWithoutTrustNobodyInsideIsProposed() {
        Plan plan = planning.plan(rejection(Channel.EMAIL, Stage.FINAL_INTERVIEW), AN_HOUR_LATER);

        assertThat(plan.recipients())
                .containsExactly(Recipient.REJECTED_ME, Recipient.ARRANGED_INTERVIEW, Recipient.INTERVIEWER);
        assertThat(plan.because()).contains(Rule.R19).doesNotContain(Rule.R25);
        assertThat(recipients(Contact.INSIDER)).doesNotContain(Recipient.INSIDER);
    }

    @Test
    void r19ATrustedInsiderIsProposedLastAndWhoIsKnownBeforeWhoWouldHaveToBeFound() {
        assertThat(recipients(Contact.INSIDER_TRUSTED))
                .containsExactly(
                        Recipient.REJECTED_ME, Recipient.ARRANGED_INTERVIEW, Recipient.INTERVIEWER, Recipient.INSIDER);
        assertThat(recipients(Contact.INTERVIEWER, Contact.INSIDER_TRUSTED))
                .containsExactly(
                        Recipient.INTERVIEWER, Recipient.REJECTED_ME, Recipient.ARRANGED_INTERVIEW, Recipient.INSIDER);
        assertThat(recipients(Contact.ARRANGED_INTERVIEW, Contact.INTERVIEWER))
                .containsExactly(Recipient.ARRANGED_INTERVIEW, Recipient.INTERVIEWER, Recipient.REJECTED_ME);
    }

    private List<Recipient> recipients(Contact... known) {
        return planning.plan(
                        rejection(Channel.EMAIL, Stage.FINAL_INTERVIEW).withContacts(List.of(known), false),
                        AN_HOUR_LATER)
                .recipients();
    }

    @Test
    void r25ThroughARecruiterNobodyElseIsSuggested() {
        Rejection relayed = new Rejection(ARRIVED, Channel.PHONE, Stage.FINAL_INTERVIEW, 3, true, true, false);
        Plan plan = planning.plan(relayed, AN_HOUR_LATER);

        assertThat(plan.recipients()).containsExactly(Recipient.AGENCY_RECRUITER);
        assertThat(plan.because()).contains(Rule.R25);
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void r9ThereIsAPlanHoweverLateAndUnlikely(Stage stage) {
        Rejection hopeless = new Rejection(ARRIVED, Channel.OTHER, stage, 0, false, false, false);
        Plan plan = planning.plan(hopeless, ARRIVED.plus(Duration.ofDays(400)));

        assertThat(plan.late()).isTrue();
        assertThat(plan.recipients()).isNotEmpty();
        assertThat(plan.because()).contains(Rule.R9);
    }

    @Test
    void theRulesOfAPlanAreNamedOnceInTheOrderOfTheGuidance() {
        Plan plan = planning.plan(rejection(Channel.EMAIL, Stage.APPLICATION), AN_HOUR_LATER);

        assertThat(plan.because()).doesNotHaveDuplicates().isSorted();
        assertThat(plan.because()).allSatisfy(rule -> {
            assertThat(rule.name()).isEqualTo("R" + rule.number());
            assertThat(rule.reason()).endsWith(".");
        });
    }

    static Rejection rejection(Channel channel, Stage stage) {
        return new Rejection(ARRIVED, channel, stage, 1, true, false, false);
    }
}
