package dev.rebound.analytics.dashboard;

import dev.rebound.analytics.improving.ActionAnswer;
import dev.rebound.analytics.reading.Figure;
import dev.rebound.analytics.trend.Share;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Every table of the dashboard by its name, as it is taken into a spreadsheet: numbers apart, shares as fractions of 1. */
final class Tables {

    private final Map<String, Csv> byName = new LinkedHashMap<>();

    private Tables() {}

    /**
     * @param trend the trend that is looked at, or null
     */
    static Tables of(Board board, TrendChart trend, List<ActionAnswer> actions) {
        Tables tables = new Tables();
        tables.focus(board);
        tables.actions(actions);
        if (trend != null) {
            tables.trend(trend);
        }
        tables.themes(board);
        tables.requests(board);
        tables.months(board);
        tables.standing(board);
        tables.ways(board);
        tables.waits(board);
        tables.sources(board);
        return tables;
    }

    Optional<Csv> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private void put(String name, List<String> columns, Stream<List<String>> rows) {
        byName.put(name, new Csv(columns, rows.toList()));
    }

    private void focus(Board board) {
        put(
                "focus",
                List.of("Theme", "Family", "Effort", "Employers", "Answers", "Of answers", "Last named", "Weight"),
                board.focus().items().stream()
                        .map(item -> List.of(
                                item.title(),
                                item.family().title(),
                                item.effort().title(),
                                number(item.employers()),
                                number(item.named().count()),
                                number(item.named().of()),
                                item.lastNamedAt().toString(),
                                number(item.weight()))));
    }

    private void actions(List<ActionAnswer> actions) {
        put(
                "actions",
                List.of(
                        "Theme",
                        "Step",
                        "By",
                        "State",
                        "Planned",
                        "Ended",
                        "What was done",
                        "Named again",
                        "Of later answers"),
                actions.stream()
                        .map(action -> row(
                                action.title(),
                                action.step(),
                                action.dueOn().toString(),
                                action.state().name().toLowerCase(Locale.ROOT),
                                action.plannedAt().toString(),
                                action.endedAt() == null
                                        ? null
                                        : action.endedAt().toString(),
                                action.whatWasDone(),
                                number(action.seenAgain().count()),
                                number(action.seenAgain().of()))));
    }

    private void trend(TrendChart trend) {
        put(
                "trend",
                List.of("Theme", "Time", "Named to improve", "Answers", "Share", "95 % from", "95 % to"),
                Stream.concat(
                        Stream.of(
                                share(
                                        trend.name(),
                                        "before " + trend.since(),
                                        trend.course().earlier().share()),
                                share(
                                        trend.name(),
                                        "since " + trend.since(),
                                        trend.course().later().share())),
                        trend.course().months().stream()
                                .map(month -> share(trend.name(), month.month().toString(), month.share()))));
    }

    private static List<String> share(String name, String time, Share share) {
        return row(
                name,
                time,
                number(share.named()),
                number(share.n()),
                number(share.share()),
                number(share.low()),
                number(share.high()));
    }

    private void themes(Board board) {
        put(
                "themes",
                List.of(
                        "Theme",
                        "Family",
                        "To improve",
                        "Both",
                        "Strength",
                        "A fact",
                        "Answers",
                        "Employers",
                        "Perhaps"),
                board.themes().families().stream().flatMap(family -> family.themes().stream()
                        .map(theme -> row(
                                theme.title(),
                                family.title(),
                                number(theme.improve().count()),
                                number(theme.mixed().count()),
                                number(theme.strength().count()),
                                number(theme.context().count()),
                                number(theme.named().count()),
                                number(theme.employers()),
                                number(theme.unconfirmed().count())))));
    }

    private void requests(Board board) {
        put(
                "requests",
                List.of("By", "Which", "Sent", "In time", "Answered"),
                Stream.concat(
                        board.requests().byStage().stream()
                                .map(part -> asked("stage", part.title(), part.inTime(), part.answered())),
                        board.requests().byChannel().stream()
                                .map(part -> asked("channel", part.title(), part.inTime(), part.answered()))));
    }

    private static List<String> asked(String by, String which, Figure inTime, Figure answered) {
        return row(by, which, number(inTime.of()), number(inTime.count()), number(answered.count()));
    }

    private void months(Board board) {
        put(
                "months",
                List.of(
                        "Month",
                        "Candidacies begun",
                        "Rejections",
                        "Requests sent",
                        "In time",
                        "Answered",
                        "Answers received"),
                board.months().months().stream()
                        .map(month -> row(
                                month.month().toString(),
                                number(month.begun().count()),
                                number(month.rejected().count()),
                                number(month.sent().count()),
                                number(month.inTime().count()),
                                number(month.answered().count()),
                                number(month.answers().count()))));
    }

    private void standing(Board board) {
        put(
                "standing",
                List.of("State", "Candidacies", "Of"),
                board.overview().candidacies().stream()
                        .map(part -> row(
                                part.title(),
                                number(part.candidacies().count()),
                                number(part.candidacies().of()))));
    }

    private void ways(Board board) {
        put(
                "ways",
                List.of("From", "To", "Candidacies", "Of"),
                board.flows().flows().stream()
                        .map(flow -> row(
                                flow.from().title(),
                                flow.to().title(),
                                number(flow.candidacies().count()),
                                number(flow.candidacies().of()))));
    }

    private void waits(Board board) {
        put(
                "waits",
                List.of("After", "Median days", "Candidacies"),
                board.flows().waits().stream()
                        .map(wait -> row(wait.title(), number(Charts.days(wait.median())), number(wait.heard()))));
    }

    private void sources(Board board) {
        List<String> columns = new ArrayList<>(List.of("Source", "Candidacies"));
        board.funnel().all().stages().forEach(part -> columns.add(part.title()));
        columns.add("Offers");
        board.funnel().all().outcomes().forEach(part -> columns.add("Now: " + part.title()));
        put("sources", columns, board.funnel().rows().stream().map(part -> {
            List<String> cells = new ArrayList<>(List.of(part.title(), number(part.candidacies())));
            part.stages().forEach(stage -> cells.add(number(stage.reached().count())));
            cells.add(number(part.offers().count()));
            part.outcomes()
                    .forEach(outcome -> cells.add(number(outcome.candidacies().count())));
            return cells;
        }));
    }

    /** Room for cells that are empty, which {@link List#of} has not. */
    private static List<String> row(String... cells) {
        List<String> row = new ArrayList<>(cells.length);
        for (String cell : cells) {
            row.add(cell);
        }
        return row;
    }

    private static String number(int count) {
        return String.valueOf(count);
    }

    private static String number(Double share) {
        return share == null ? null : String.format(Locale.ROOT, "%.3f", share);
    }
}
