package dev.rebound.analytics.dashboard;

import dev.rebound.analytics.flow.Flows;
import dev.rebound.analytics.funnel.Funnel;
import dev.rebound.analytics.language.Polarity;
import dev.rebound.analytics.month.Months;
import dev.rebound.analytics.overview.Overview;
import dev.rebound.analytics.reading.Figure;
import dev.rebound.analytics.reading.InsightQuery;
import dev.rebound.analytics.request.RequestOutcomes;
import dev.rebound.analytics.theme.Focus;
import dev.rebound.analytics.theme.Themes;
import dev.rebound.analytics.trend.Share;
import dev.rebound.analytics.trend.Trends;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.util.UriComponentsBuilder;

/** Every number of the dashboard by its key, so that each can be printed with its n and opened. */
final class Figures {

    /**
     * @param title what is counted, such as "Requests that were answered"
     * @param link the page that lists the candidacies behind it
     */
    record Named(String title, int count, int of, List<UUID> evidence, String link) {}

    private final Map<String, Named> named = new LinkedHashMap<>();
    private final String kept;

    private Figures(InsightQuery query) {
        // Keys hold nothing that needs encoding: what was asked is encoded once for all links.
        this.kept = link("", query).replaceFirst("^\\?", "&");
    }

    /**
     * @param query as it was asked, to be kept in the links
     */
    static Figures of(Board board, InsightQuery query) {
        Figures figures = new Figures(query);
        figures.add(board.overview());
        figures.add(board.requests());
        figures.add(board.themes());
        figures.add(board.focus());
        figures.add(board.trends());
        figures.add(board.funnel());
        figures.add(board.flows());
        figures.add(board.months());
        return figures;
    }

    /** The figure of this key. */
    Optional<Named> find(String key) {
        return Optional.ofNullable(named.get(key));
    }

    Map<String, Named> all() {
        return named;
    }

    private void add(Overview overview) {
        overview.candidacies()
                .forEach(part ->
                        add("state." + part.state(), "Candidacies: " + lower(part.title()), part.candidacies()));
        overview.rejections()
                .forEach(part -> add(
                        "rejected." + part.stage(),
                        "Rejections, stage reached: " + lower(part.title()),
                        part.rejections()));
        add("answers.received", "Answers received", overview.answers().received());
        add("answers.usable", "Answers with a usable reason", overview.answers().usable());
        add(
                "answers.thanked",
                "Answers that you thanked for",
                overview.answers().thanked());
    }

    private void add(RequestOutcomes requests) {
        add("requests.sent", "Requests sent, of those planned", requests.sent());
        add("requests.inTime", "Requests sent in time", requests.inTime());
        add("requests.answered", "Requests that were answered", requests.answered());
        add("requests.waiting", "Requests whose answer is still out", requests.waiting());
        add("requests.noReply", "Requests closed without a reply", requests.noReply());
        add(
                "requests.relayedNothing",
                "Requests of which a recruiter had nothing to pass on",
                requests.relayedNothing());
        add("requests.declined", "Requests that they would not answer", requests.declined());
        requests.byStage().forEach(part -> {
            String after = ", stage reached: " + lower(part.title());
            add("requests." + part.stage() + ".inTime", "Requests sent in time" + after, part.inTime());
            add("requests." + part.stage() + ".answered", "Requests that were answered" + after, part.answered());
        });
        requests.byChannel().forEach(part -> {
            String by = ", sent by: " + lower(part.title());
            add("requests.by." + part.channel() + ".inTime", "Requests sent in time" + by, part.inTime());
            add("requests.by." + part.channel() + ".answered", "Requests that were answered" + by, part.answered());
        });
    }

    private void add(Themes themes) {
        themes.families().forEach(family -> {
            add("family." + family.family(), "Answers that name: " + family.title(), family.named());
            family.themes().forEach(theme -> {
                String key = "theme." + theme.theme().code();
                add(key, "Answers that name: " + theme.title(), theme.named());
                add(key, theme.title(), Polarity.IMPROVE, theme.improve());
                add(key, theme.title(), Polarity.MIXED, theme.mixed());
                add(key, theme.title(), Polarity.STRENGTH, theme.strength());
                add(key, theme.title(), Polarity.CONTEXT, theme.context());
                add(key + ".unconfirmed", theme.title() + ": perhaps meant, not counted", theme.unconfirmed());
            });
        });
        themes.withoutReason()
                .forEach(part -> add("noReason." + part.reason().code(), "Answers: " + part.title(), part.answers()));
    }

    private void add(String theme, String title, Polarity polarity, Figure figure) {
        add(theme + "." + polarity.code(), title + ": " + polarity.title(), figure);
    }

    private void add(Focus focus) {
        focus.items().forEach(item -> {
            String key = "focus." + item.theme().code();
            add(key + ".foreseeable", item.title() + ": to be seen before the interview", item.foreseeable());
            add(key + ".notAskedFor", item.title() + ": not asked for in the posting", item.notAskedFor());
        });
    }

    private void add(Trends trends) {
        trends.families().forEach(part -> add("trend." + part.family(), part.title(), part.course()));
        trends.themes().forEach(part -> add("trend." + part.theme().code(), part.title(), part.course()));
    }

    private void add(String key, String title, Trends.TrendCourse course) {
        String since = TrendChart.words(course.since());
        add(key + ".earlier", title + " to improve, before " + since, course.earlier());
        add(key + ".later", title + " to improve, since " + since, course.later());
        course.months()
                .forEach(month -> add(
                        key + "." + month.month(),
                        title + " to improve, " + TrendChart.words(month.month()),
                        figure(month.share(), month.evidence())));
    }

    private void add(Flows flows) {
        flows.flows()
                .forEach(flow -> add(
                        "flow." + flow.from() + "." + flow.to().key(),
                        "From " + lower(flow.from().title()) + " to "
                                + lower(flow.to().title()),
                        flow.candidacies()));
    }

    private void add(Months months) {
        months.months().forEach(month -> {
            String key = "month." + month.month();
            String in = ", " + TrendChart.words(month.month());
            add(key + ".begun", "Candidacies begun" + in, month.begun());
            add(key + ".rejected", "Rejections received" + in, month.rejected());
            add(key + ".sent", "Requests sent" + in, month.sent());
            add(key + ".inTime", "Requests sent in time" + in, month.inTime());
            add(key + ".answered", "Requests that were answered" + in, month.answered());
            add(key + ".answers", "Answers received" + in, month.answers());
        });
    }

    private void add(String key, String title, Trends.TrendSide half) {
        add(key, title, figure(half.share(), half.evidence()));
    }

    private static Figure figure(Share share, List<UUID> evidence) {
        return new Figure(share.named(), share.n(), evidence);
    }

    private void add(Funnel funnel) {
        funnel.rows().forEach(row -> {
            String key = "funnel." + (row.source() == null ? "ALL" : row.source());
            row.stages().forEach(part -> {
                add(key + "." + part.stage(), row.title() + ": reached " + lower(part.title()), part.reached());
                add(
                        key + "." + part.stage() + ".furthest",
                        row.title() + ": furthest stage " + lower(part.title()),
                        part.furthest());
            });
            add(key + ".offers", row.title() + ": offers", row.offers());
            row.outcomes()
                    .forEach(part -> add(
                            key + "." + part.state(), row.title() + ": " + lower(part.title()), part.candidacies()));
        });
    }

    private static String lower(String title) {
        return title.toLowerCase(Locale.UK);
    }

    private void add(String key, String title, Figure figure) {
        named.put(key, new Named(title, figure.count(), figure.of(), figure.evidence(), link(key)));
    }

    private String link(String key) {
        return "/dashboard/evidence?figure=" + key + kept;
    }

    /** A link that keeps what was asked. */
    static String link(String path, InsightQuery query) {
        UriComponentsBuilder link = UriComponentsBuilder.fromUriString(path);
        query.parameters().forEach((name, sent) -> link.queryParam(name, "{" + name + "}"));
        return link.encode().buildAndExpand(query.parameters()).toUriString();
    }
}
