package dev.rebound.analytics.dashboard;

import dev.rebound.analytics.flow.Flows.Wait;
import dev.rebound.analytics.month.Months;
import dev.rebound.analytics.month.Months.Month;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Every chart of the dashboard by its name, each with the finding as its title. One that has nothing to show is missing. */
final class Charts {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM yy", Locale.UK);
    private static final int WIDTH = 720;

    private final Map<String, Svg> byName = new LinkedHashMap<>();

    private Charts() {}

    /**
     * @param trend the trend that is looked at, or null
     */
    static Charts of(Board board, TrendChart trend) {
        Charts charts = new Charts();
        charts.put("trend", trend == null || trend.drawing() == null ? null : trend(trend));
        FlowDrawing flows = FlowDrawing.of(board.flows());
        charts.put("ways", flows == null ? null : ways(flows));
        charts.put("months", months(board.months()));
        charts.put("asking", asking(board.months()));
        charts.put("waits", waits(board.flows().waits()));
        return charts;
    }

    private void put(String name, Svg chart) {
        if (chart != null) {
            byName.put(name, chart);
        }
    }

    Optional<Svg> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** As parts of a page, by name. */
    Map<String, String> inline() {
        Map<String, String> parts = new LinkedHashMap<>();
        byName.forEach((name, chart) -> parts.put(name, chart.inline()));
        return parts;
    }

    private static Svg trend(TrendChart trend) {
        TrendChart.Drawing drawing = trend.drawing();
        double left = 50;
        double top = 30;
        double high = 200;
        double step = (WIDTH - left - 10) / drawing.labels().size();
        Svg svg = new Svg(WIDTH, 275, trend.title());
        for (int quarter = 0; quarter <= 4; quarter++) {
            double y = top + high * (1 - quarter / 4.0);
            svg.line(left, y, WIDTH - 10, y, "rule").text(left - 6, y + 5, "end", "quiet", quarter * 25 + " %");
        }
        int every = (drawing.labels().size() + 11) / 12;
        for (int at = 0; at < drawing.labels().size(); at += every) {
            svg.text(
                    left + step * (at + 0.5),
                    top + high + 20,
                    "middle",
                    "quiet",
                    drawing.labels().get(at));
        }
        side(svg, drawing.earlier(), "b", left, top, high, step);
        side(svg, drawing.later(), "a", left, top, high, step);
        drawing.dots()
                .forEach(dot -> svg.circle(
                        left + step * (dot.at() + 0.5),
                        top + high * (1 - dot.share()),
                        Math.min(4 + 1.5 * dot.n(), 12),
                        dot.at() < drawing.later().from() ? "series-b" : "series-a",
                        drawing.labels().get((int) dot.at()) + ": " + dot.named() + " of " + dot.n()));
        label(svg, drawing.earlier(), left, top, high, step);
        label(svg, drawing.later(), left, top, high, step);
        return svg;
    }

    private static void side(
            Svg svg, TrendChart.Line line, String series, double left, double top, double high, double step) {
        double from = left + step * (line.from() + 0.5);
        double to = left + step * (line.to() + 0.5);
        svg.rect(
                        from,
                        top + high * (1 - line.high()),
                        to - from,
                        high * (line.high() - line.low()),
                        "veil-" + series,
                        null)
                .line(from, top + high * (1 - line.share()), to, top + high * (1 - line.share()), "line-" + series);
    }

    private static void label(Svg svg, TrendChart.Line line, double left, double top, double high, double step) {
        svg.text(
                left + step * (line.from() + 0.5) + 6,
                top + high * (1 - line.high()) - 4,
                "start",
                "ink",
                line.label() + " (" + Math.round(line.share() * 100) + " %)");
    }

    private static Svg ways(FlowDrawing drawing) {
        Svg svg = new Svg(drawing.width(), drawing.height(), drawing.title());
        drawing.bands().forEach(band -> svg.path(band.path(), "band " + band.look(), band.words()));
        drawing.bars().forEach(bar -> {
            boolean stage = bar.look().equals("flow-stage");
            svg.rect(bar.x(), bar.y(), 12, bar.height(), "bar " + bar.look(), null)
                    .text(
                            bar.labelX(),
                            stage ? bar.y() - 8 : bar.y() + bar.height() / 2 + 5,
                            "start",
                            "ink",
                            bar.name() + " " + bar.count());
        });
        return svg;
    }

    /** A kind of bar: its name, its look, and how high it is in a month. */
    private record Series(String name, String look, ToIntFunction<Month> count) {}

    private static Svg months(Months months) {
        if (months.months().size() < 2) {
            return null;
        }
        int begun = months.months().stream()
                .mapToInt(month -> month.begun().count())
                .sum();
        int rejected = months.months().stream()
                .mapToInt(month -> month.rejected().count())
                .sum();
        Month busiest = months.months().stream()
                .max(Comparator.comparingInt(month -> month.begun().count()))
                .orElseThrow();
        String title = begun == 0
                ? rejected + (rejected == 1 ? " rejection" : " rejections") + " came in these months"
                : begun + (begun == 1 ? " candidacy" : " candidacies") + " begun, most of them in "
                        + TrendChart.words(busiest.month());
        return bars(
                months,
                title,
                new Series("begun", "series-a", month -> month.begun().count()),
                new Series("rejections", "series-b", month -> month.rejected().count()));
    }

    private static Svg asking(Months months) {
        int sent =
                months.months().stream().mapToInt(month -> month.sent().count()).sum();
        if (sent == 0 || months.months().size() < 2) {
            return null;
        }
        int inTime = months.months().stream()
                .mapToInt(month -> month.inTime().count())
                .sum();
        int answered = months.months().stream()
                .mapToInt(month -> month.answered().count())
                .sum();
        return bars(
                months,
                inTime + " of " + sent + (sent == 1 ? " request" : " requests") + " went out in time, " + answered
                        + (answered == 1 ? " was" : " were") + " answered",
                new Series("sent", "series-c", month -> month.sent().count()),
                new Series("in time", "series-b", month -> month.inTime().count()),
                new Series("answered", "series-a", month -> month.answered().count()));
    }

    /** Bars side by side for each month, the number above each, and the names of the series above all. */
    private static Svg bars(Months months, String title, Series... all) {
        List<Month> shown = months.months();
        double top = 40;
        double high = 150;
        double step = (WIDTH - 20.0) / shown.size();
        double wide = Math.min(26, step * 0.8 / all.length);
        int most = 1;
        for (Series series : all) {
            most = Math.max(most, shown.stream().mapToInt(series.count()).max().orElse(0));
        }
        Svg svg = new Svg(WIDTH, 225, title).line(10, top + high, WIDTH - 10, top + high, "rule");
        double name = 10;
        for (Series series : all) {
            svg.rect(name, 4, 12, 12, series.look(), null).text(name + 18, 15, "start", "ink", series.name());
            name += 40 + 8.0 * series.name().length();
        }
        int every = (shown.size() + 11) / 12;
        for (int at = 0; at < shown.size(); at++) {
            Month month = shown.get(at);
            double middle = 10 + step * (at + 0.5);
            double x = middle - wide * all.length / 2;
            for (Series series : all) {
                int count = series.count().applyAsInt(month);
                double tall = high * count / most;
                if (count > 0) {
                    svg.rect(
                            x + 1,
                            top + high - tall,
                            wide - 2,
                            tall,
                            series.look(),
                            TrendChart.words(month.month()) + ": " + count + " " + series.name());
                    if (wide >= 12) {
                        svg.text(x + wide / 2, top + high - tall - 4, "middle", "quiet", String.valueOf(count));
                    }
                }
                x += wide;
            }
            if (at % every == 0) {
                svg.text(middle, top + high + 20, "middle", "quiet", SHORT.format(month.month()));
            }
        }
        return svg;
    }

    private static Svg waits(List<Wait> waits) {
        if (waits.isEmpty()) {
            return null;
        }
        Wait longest = waits.stream().max(Comparator.comparing(Wait::median)).orElseThrow();
        double most = Math.max(1, days(longest.median()));
        Svg svg = new Svg(
                WIDTH,
                10 + 34 * waits.size(),
                "After the " + longest.title().toLowerCase(Locale.UK) + " half hear within "
                        + inDays(longest.median()));
        for (int at = 0; at < waits.size(); at++) {
            Wait wait = waits.get(at);
            double y = 8 + 34.0 * at;
            double wide = (WIDTH - 330) * days(wait.median()) / most;
            svg.text(150, y + 17, "end", "ink", wait.title())
                    .rect(160, y, Math.max(2, wide), 24, "series-a", null)
                    .text(
                            168 + Math.max(2, wide),
                            y + 17,
                            "start",
                            "quiet",
                            inDays(wait.median()) + ", n " + wait.heard());
        }
        return svg;
    }

    static double days(Duration duration) {
        return duration.toHours() / 24.0;
    }

    private static String inDays(Duration duration) {
        return String.format(Locale.ROOT, "%.1f days", days(duration));
    }
}
