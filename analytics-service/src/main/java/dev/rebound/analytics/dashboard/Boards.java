package dev.rebound.analytics.dashboard;

import dev.rebound.analytics.improving.ActionAnswer;
import dev.rebound.analytics.improving.ImprovementActions;
import dev.rebound.analytics.language.Theme;
import dev.rebound.analytics.reading.InsightQuery;
import dev.rebound.analytics.reading.Reading;
import dev.rebound.analytics.reading.Readings;
import dev.rebound.analytics.trend.TrendRule;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Refused;
import dev.rebound.platform.page.Page;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads once what a page, a table or a chart of the dashboard is made of. */
@Component
class Boards {

    private final Readings readings;
    private final ImprovementActions actions;
    private final TrendRule rule;

    Boards(Readings readings, ImprovementActions actions, TrendRule rule) {
        this.readings = readings;
        this.actions = actions;
        this.rule = rule;
    }

    /**
     * All that can be shown.
     *
     * @param chart the trend that is looked at, or null if there is none
     */
    record Shown(Reading reading, Board board, TrendChart chart, List<ActionAnswer> planned) {

        Charts charts() {
            return Charts.of(board, chart);
        }

        Tables tables() {
            return Tables.of(board, chart, planned);
        }
    }

    /**
     * @param trend the key of a theme or a family, or null or empty
     * @throws Refused if what is asked for makes no sense
     */
    Shown of(Call call, InsightQuery query, String trend, Page page) {
        checkTrend(trend);
        Reading reading = readings.of(call.seeker(), query, page.zone());
        Board board = Board.of(reading, rule, page.now());
        String first = board.focus().items().isEmpty()
                ? null
                : board.focus().items().get(0).theme().code();
        return new Shown(
                reading,
                board,
                TrendChart.of(board.trends(), trend, first),
                actions.of(call.seeker(), reading.ofAllTime()).actions());
    }

    int minimumPerSide() {
        return rule.minimumPerSide();
    }

    private static void checkTrend(String trend) {
        boolean known = trend == null
                || trend.isBlank()
                || Theme.of(trend).isPresent()
                || Stream.of(Theme.Family.values())
                        .anyMatch(family -> family.name().equals(trend));
        if (!known) {
            throw Refused.malformed("trend", "There is no such theme.", "Choose one from the list.");
        }
    }
}
