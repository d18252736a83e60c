package dev.rebound.analytics.overview;

import static dev.rebound.analytics.ACandidacy.at;
import static dev.rebound.analytics.ACandidacy.noon;
import static dev.rebound.analytics.ACandidacy.reading;
import static dev.rebound.analytics.language.FollowUpKind.ASK_FOR_ADVICE;
import static dev.rebound.analytics.language.FollowUpKind.FOLLOW_UP;
import static dev.rebound.analytics.language.FollowUpKind.KEEP_IN_TOUCH;
import static dev.rebound.analytics.language.FollowUpKind.THANKS;
import static dev.rebound.analytics.language.FollowUpKind.THANK_YOU_NOTE;
import static dev.rebound.analytics.language.SendingChannel.EMAIL;
import static dev.rebound.analytics.language.Stage.APPLICATION;
import static dev.rebound.analytics.language.Stage.FIRST_INTERVIEW;
import static dev.rebound.analytics.language.Theme.COMMUNICATION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.analytics.ACandidacy;
import dev.rebound.analytics.language.FollowUpKind;
import dev.rebound.analytics.language.Outcome;
import dev.rebound.analytics.overview.NextActions.NextAction;
import dev.rebound.platform.Ids;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NextActionsTest {

    final Instant now = Instant.parse("2026-03-09T14:20:00Z");

    List<NextAction> actions(ACandidacy... candidacies) {
        return NextActions.of(reading(candidacies), now).actions();
    }

    @Test
    void aFreshRejectionAsksForAdviceWhileItsDayLastsR11() {
        ACandidacy fresh =
                at("Larchmont").rejected(FIRST_INTERVIEW, "2026-03-09").planned(noon("2026-03-10"));
        assertThat(actions(fresh)).singleElement().satisfies(action -> {
            assertThat(action.kind()).isEqualTo(ASK_FOR_ADVICE);
            assertThat(action.company()).isEqualTo("Larchmont");
            assertThat(action.title()).isEqualTo("Data Analyst");
            assertThat(action.deadline()).isEqualTo(noon("2026-03-10"));
            assertThat(action.due()).isFalse();
            assertThat(action.link()).isEqualTo("/feedback-requests/" + Ids.feedbackRequest(fresh.id()));
            assertThat(action.rule()).isEqualTo("R11");
        });
    }

    @Test
    void whatIsSentClosedAnsweredOrPastItsDayIsNotAskedForAgain() {
        assertThat(actions(
                        at("A").rejected(FIRST_INTERVIEW, "2026-03-09").sent("2026-03-09", EMAIL, true),
                        at("B").rejected(FIRST_INTERVIEW, "2026-03-09")
                                .planned(noon("2026-03-10"))
                                .closed(Outcome.DECLINED),
                        at("C").rejected(FIRST_INTERVIEW, "2026-03-09")
                                .planned(noon("2026-03-10"))
                                .answeredOn("2026-03-09"),
                        at("D").rejected(FIRST_INTERVIEW, "2026-03-07").planned(noon("2026-03-08"))))
                .isEmpty();
    }

    @Test
    void whoAskedOnTheCallIsNotSentToAskAgainR21() {
        assertThat(actions(at("A").rejectedOnACallAndAsked(FIRST_INTERVIEW, "2026-03-09")
                        .planned(noon("2026-03-10"))))
                .isEmpty();
    }

    @Test
    void aCandidacyThatIsNotRejectedAnyMoreNeedsNoRequest() {
        assertThat(actions(at("A").planned(noon("2026-03-10")))).isEmpty();
    }

    @Test
    void aFollowUpIsCalledForOnceItIsDueAndAsLongAsTheAnswerIsOutR43() {
        ACandidacy due = at("A").rejected(FIRST_INTERVIEW, "2026-03-01")
                .sent("2026-03-01", EMAIL, true)
                .plan(FOLLOW_UP, noon("2026-03-08"), true);
        ACandidacy notYet = at("B").rejected(FIRST_INTERVIEW, "2026-03-05")
                .sent("2026-03-05", EMAIL, true)
                .plan(FOLLOW_UP, noon("2026-03-12"), false);
        ACandidacy done = at("C").rejected(FIRST_INTERVIEW, "2026-03-01")
                .sent("2026-03-01", EMAIL, true)
                .followedUp("2026-03-08")
                .plan(FOLLOW_UP, noon("2026-03-08"), true);
        ACandidacy answered = at("D").rejected(FIRST_INTERVIEW, "2026-03-01")
                .sent("2026-03-01", EMAIL, true)
                .answeredOn("2026-03-08")
                .plan(FOLLOW_UP, noon("2026-03-08"), true);
        assertThat(actions(due, notYet, done, answered)).singleElement().satisfies(action -> {
            assertThat(action.candidacy()).isEqualTo(due.id());
            assertThat(action.due()).isTrue();
        });
    }

    @Test
    void thanksAreCalledForFromTheAnswerOnUntilTheyWentOutR46() {
        ACandidacy open = at("A").feedback("2026-03-09").plan(THANKS, noon("2026-03-10"), false);
        ACandidacy thanked =
                at("B").feedback("2026-03-08").thanked("2026-03-09").plan(THANKS, noon("2026-03-09"), true);
        assertThat(actions(open, thanked)).extracting(NextAction::candidacy).containsExactly(open.id());
    }

    @Test
    void aThankYouNoteIsCalledForUntilItWentOutR12() {
        ACandidacy open =
                at("A").interviewed(FIRST_INTERVIEW, "2026-03-09").plan(THANK_YOU_NOTE, noon("2026-03-10"), false);
        ACandidacy sent = at("B").interviewed(FIRST_INTERVIEW, "2026-03-09")
                .notesSent()
                .plan(THANK_YOU_NOTE, noon("2026-03-10"), false);
        assertThat(actions(open, sent)).singleElement().satisfies(action -> assertThat(action.link())
                .isEqualTo("/candidacies/" + open.id()));
    }

    @Test
    void keepingInTouchIsCalledForOnlyOnceItIsDueR48() {
        ACandidacy due = at("A").plan(KEEP_IN_TOUCH, noon("2026-03-09"), true);
        ACandidacy notYet = at("B").plan(KEEP_IN_TOUCH, noon("2026-06-09"), false);
        assertThat(actions(due, notYet)).extracting(NextAction::candidacy).containsExactly(due.id());
    }

    @Test
    void theNearestDeadlineComesFirst() {
        List<FollowUpKind> kinds = actions(
                        at("A").rejected(FIRST_INTERVIEW, "2026-03-09").planned(noon("2026-03-10")),
                        at("B").feedback("2026-03-09").plan(THANKS, noon("2026-03-11"), false),
                        at("C").rejected(FIRST_INTERVIEW, "2026-03-01")
                                .sent("2026-03-01", EMAIL, true)
                                .plan(FOLLOW_UP, noon("2026-03-08"), true))
                .stream()
                .map(NextAction::kind)
                .toList();
        assertThat(kinds).containsExactly(FOLLOW_UP, ASK_FOR_ADVICE, THANKS);
    }

    @Test
    void theListIsBoundedAndSaysHowManyThereAre() {
        NextActions next = NextActions.of(
                reading(Stream.generate(() ->
                                at("A").rejected(APPLICATION, "2026-03-09").planned(noon("2026-03-10")))
                        .limit(60)
                        .toArray(ACandidacy[]::new)),
                now);
        assertThat(next.actions()).hasSize(NextActions.MAX);
        assertThat(next.total()).isEqualTo(60);
    }

    @Test
    void theOverviewCountsWhatIsThereAndSilenceApartR3() {
        ACandidacy rejected = at("A").rejected(FIRST_INTERVIEW, "2026-03-01")
                .sent("2026-03-01", EMAIL, true)
                .answeredOn("2026-03-02")
                .feedback("2026-03-02", ACandidacy.improve(COMMUNICATION))
                .thanked("2026-03-03");
        ACandidacy silent = at("B").silent("2026-02-01");
        ACandidacy open = at("C");
        Overview overview = Overview.of(reading(rejected, silent, open), now);
        assertThat(overview.candidacies().stream()
                        .mapToInt(part -> part.candidacies().count())
                        .sum())
                .isEqualTo(3);
        assertThat(overview.rejections())
                .filteredOn(part -> part.rejections().count() > 0)
                .singleElement()
                .satisfies(part -> {
                    assertThat(part.stage()).isEqualTo(FIRST_INTERVIEW);
                    assertThat(part.rejections().of()).isEqualTo(1);
                    assertThat(part.rejections().evidence()).containsExactly(rejected.id());
                });
        assertThat(overview.requests().answered().count()).isEqualTo(1);
        assertThat(overview.answers().usable().count()).isEqualTo(1);
        assertThat(overview.answers().thanked().count()).isEqualTo(1);
    }
}
