package dev.rebound.analytics.dashboard;

import dev.rebound.analytics.flow.Flows;
import dev.rebound.analytics.funnel.Funnel;
import dev.rebound.analytics.month.Months;
import dev.rebound.analytics.overview.Overview;
import dev.rebound.analytics.reading.Reading;
import dev.rebound.analytics.request.RequestOutcomes;
import dev.rebound.analytics.theme.Focus;
import dev.rebound.analytics.theme.Themes;
import dev.rebound.analytics.trend.TrendRule;
import dev.rebound.analytics.trend.Trends;
import java.time.Instant;

/** All answers that the dashboard shows, made of one reading so that they agree with each other. */
record Board(
        Overview overview,
        Focus focus,
        Themes themes,
        Trends trends,
        RequestOutcomes requests,
        Funnel funnel,
        Flows flows,
        Months months) {

    static Board of(Reading reading, TrendRule rule, Instant now) {
        return new Board(
                Overview.of(reading, now),
                Focus.of(reading, now),
                Themes.of(reading),
                Trends.of(reading, rule),
                RequestOutcomes.of(reading),
                Funnel.of(reading),
                Flows.of(reading),
                Months.of(reading));
    }

    /** How many candidacies were begun in the period. */
    int candidacies() {
        return funnel.all().candidacies();
    }
}
