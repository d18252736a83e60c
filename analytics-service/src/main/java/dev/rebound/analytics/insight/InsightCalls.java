package dev.rebound.analytics.insight;

import dev.rebound.analytics.flow.Flows;
import dev.rebound.analytics.funnel.Funnel;
import dev.rebound.analytics.month.Months;
import dev.rebound.analytics.overview.Overview;
import dev.rebound.analytics.reading.InsightQuery;
import dev.rebound.analytics.reading.Reading;
import dev.rebound.analytics.reading.Readings;
import dev.rebound.analytics.request.RequestOutcomes;
import dev.rebound.analytics.theme.Focus;
import dev.rebound.analytics.theme.Themes;
import dev.rebound.analytics.trend.TrendRule;
import dev.rebound.analytics.trend.Trends;
import dev.rebound.platform.command.Call;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a seeker's candidacies, requests and answers add up to. Everything is derived when it is asked for. */
@RestController
@RequestMapping("/api/insights")
@Tag(name = "Insights", description = "What the caller's own candidacies, requests and answers add up to")
class InsightCalls {

    private static final String BOUNDS =
            " Read from the caller's own candidacies, 2,000 at most; more=true says that there"
                    + " are more. Days are those of the caller's profile's time zone, else UTC. What is to be done next is never"
                    + " narrowed. A from or to that is no date, from after to, an unknown source or stage, or a title that is"
                    + " too long is a 400.";

    private final Readings readings;
    private final TrendRule rule;
    private final Clock clock;

    InsightCalls(Readings readings, TrendRule rule, Clock clock) {
        this.readings = readings;
        this.rule = rule;
        this.clock = clock;
    }

    @GetMapping("/overview")
    @Operation(
            summary = "Where things stand and what to do next",
            description =
                    "Candidacies by state, rejections by stage, requests, answers, and next actions (50 at most) by"
                            + " deadline. Silence is never counted as a rejection." + BOUNDS)
    Overview overview(Call call, @ParameterObject InsightQuery query) {
        return Overview.of(reading(call, query), clock.instant());
    }

    @GetMapping("/themes")
    @Operation(
            summary = "What the answers say, by family and theme",
            description = "Answers of the period that name each theme, by polarity, and by how many employers. What the"
                    + " tagger holds for likely or possible and the seeker has not confirmed stands apart (unconfirmed,"
                    + " toConfirm: 10 at most) and is not counted." + BOUNDS)
    Themes themes(Call call, @ParameterObject InsightQuery query) {
        return Themes.of(reading(call, query));
    }

    @GetMapping("/trends")
    @Operation(
            summary = "How often families and themes are named as something to improve",
            description =
                    "Per month, and before and since the turn: the share of usable answers, with n and the Wilson 95 %"
                            + " interval as fractions of 1; 60 months at most. A verdict other than TOO_FEW_TO_TELL needs a minimum"
                            + " of answers on each side of a turn. LESS_OFTEN and MORE_OFTEN are said only where at most 5 in 100"
                            + " histories that chance makes of the same answers have as clear a turn."
                            + BOUNDS)
    Trends trends(Call call, @ParameterObject InsightQuery query) {
        return Trends.of(reading(call, query), rule);
    }

    @GetMapping("/requests")
    @Operation(
            summary = "What became of the feedback requests",
            description =
                    "Sent, in time, answered, still out; by stage reached and by channel; median time to the first"
                            + " answer as an ISO-8601 duration." + BOUNDS)
    RequestOutcomes requests(Call call, @ParameterObject InsightQuery query) {
        return RequestOutcomes.of(reading(call, query));
    }

    @GetMapping("/focus")
    @Operation(
            summary = "What to work on",
            description =
                    "Themes named as something to improve, the weightiest first: how lately and how clearly each was"
                            + " named, how far the candidacy came, and by how many employers independently; a reason that could have"
                            + " been seen before the interview, or that the posting did not ask for, weighs half. wayOn is TARGETING where"
                            + " most of a theme's answers gave a reason that could have been seen before. Beside them what is"
                            + " praised, and apart what is outside the seeker's control." + BOUNDS)
    Focus focus(Call call, @ParameterObject InsightQuery query) {
        return Focus.of(reading(call, query), clock.instant());
    }

    @GetMapping("/funnel")
    @Operation(
            summary = "How far the candidacies came, by source",
            description = "Per source: candidacies at each stage, their furthest stages and their outcomes. A candidacy"
                    + " counts once: furthest stages and outcomes each add up to the candidacies." + BOUNDS)
    Funnel funnel(Call call, @ParameterObject InsightQuery query) {
        return Funnel.of(reading(call, query));
    }

    @GetMapping("/flows")
    @Operation(
            summary = "Where the candidacies went from each stage",
            description =
                    "Each candidacy leaves every stage that it was at once: to a later stage, or to how it stands. What"
                            + " arrives at the ends adds up to all candidacies. Waits are medians as ISO-8601 durations."
                            + BOUNDS)
    Flows flows(Call call, @ParameterObject InsightQuery query) {
        return Flows.of(reading(call, query));
    }

    @GetMapping("/months")
    @Operation(
            summary = "What happened month by month",
            description =
                    "Candidacies begun, rejections and answers by the month in which they came; requests by the month in"
                            + " which they were sent, with how many of these were in time and how many are answered by now. 60"
                            + " months at most, without a gap." + BOUNDS)
    Months months(Call call, @ParameterObject InsightQuery query) {
        return Months.of(reading(call, query));
    }

    private Reading reading(Call call, InsightQuery query) {
        return readings.of(call.seeker(), query, ZoneOffset.UTC);
    }
}
