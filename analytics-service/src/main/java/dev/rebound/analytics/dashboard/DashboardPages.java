package dev.rebound.analytics.dashboard;

import dev.rebound.analytics.contribution.Contribution;
import dev.rebound.analytics.language.Source;
import dev.rebound.analytics.language.Stage;
import dev.rebound.analytics.language.State;
import dev.rebound.analytics.reading.InsightQuery;
import dev.rebound.analytics.reading.Reading;
import dev.rebound.analytics.reading.Readings;
import dev.rebound.analytics.trend.TrendRule;
import dev.rebound.platform.Ids;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Refused;
import dev.rebound.platform.live.Versions;
import dev.rebound.platform.page.Page;
import dev.rebound.platform.web.Problems.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** The dashboard, and the candidacies behind each of its numbers. */
@Controller
class DashboardPages {

    /** Candidacies that a page of evidence lists at most. */
    private static final int MAX_EVIDENCE = 200;

    private final Readings readings;
    private final Boards boards;
    private final TrendRule rule;
    private final Versions versions;
    private final JsonMapper mapper;

    DashboardPages(Readings readings, Boards boards, TrendRule rule, Versions versions, JsonMapper mapper) {
        this.versions = versions;
        this.readings = readings;
        this.boards = boards;
        this.rule = rule;
        this.mapper = mapper;
    }

    /**
     * A candidacy behind a number.
     *
     * @param answers where the sentences are marked that its answers are about, or null if there is no answer
     */
    record Behind(UUID candidacy, String company, String title, State state, String answers) {

        static Behind of(Contribution one) {
            boolean answered =
                    one.request() != null && !one.request().feedbacks().isEmpty();
            return new Behind(
                    one.candidacy(),
                    one.company(),
                    one.title(),
                    one.facts() == null ? null : one.facts().state(),
                    answered ? "/feedback-requests/" + Ids.feedbackRequest(one.candidacy()) + "#said" : null);
        }
    }

    @GetMapping("/dashboard")
    String dashboard(
            Call call,
            InsightQuery query,
            @RequestParam(required = false) String trend,
            @ModelAttribute("page") Page page,
            Model model,
            HttpServletResponse response) {
        // First: what is read below is at least as new.
        model.addAttribute("version", versions.of(call.seeker()));
        try {
            show(model, boards.of(call, query, trend, page), query);
        } catch (Refused refused) {
            // What was typed stays in the form; beside it everything is shown.
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("problems", List.of(new Problem(refused.field(), refused.getMessage(), refused.mend())));
            show(model, boards.of(call, InsightQuery.ALL, null, page), InsightQuery.ALL);
        }
        model.addAttribute("query", query);
        model.addAttribute("today", page.today());
        model.addAttribute("sources", Source.values());
        model.addAttribute("stages", Stage.values());
        model.addAttribute("minimum", boards.minimumPerSide());
        return "dashboard";
    }

    @GetMapping("/dashboard/report")
    String report(
            Call call,
            InsightQuery query,
            @RequestParam(required = false) String trend,
            @ModelAttribute("page") Page page,
            Model model) {
        show(model, boards.of(call, query, trend, page), query);
        model.addAttribute("query", query);
        model.addAttribute("back", Figures.link("/dashboard", query));
        return "report";
    }

    private void show(Model model, Boards.Shown shown, InsightQuery asked) {
        Board board = shown.board();
        TrendChart chart = shown.chart();
        model.addAttribute("board", board);
        model.addAttribute("planned", shown.planned());
        model.addAttribute("known", !shown.reading().all().isEmpty());
        model.addAttribute("candidacies", board.candidacies());
        model.addAttribute(
                "steps",
                board.overview().next().actions().stream().map(Step::of).toList());
        model.addAttribute("figures", Figures.of(board, asked).all());
        model.addAttribute("files", new FileLinks(asked, chart == null ? null : chart.key()));
        model.addAttribute("chart", chart);
        model.addAttribute("charts", shown.charts().inline());
        model.addAttribute("ways", FlowDrawing.of(board.flows()));
        model.addAttribute(
                "drawing",
                chart == null || chart.drawing() == null ? null : mapper.writeValueAsString(chart.drawing()));
    }

    @GetMapping("/dashboard/evidence")
    String evidence(
            Call call,
            InsightQuery query,
            @RequestParam String figure,
            @ModelAttribute("page") Page page,
            Model model) {
        Reading reading = readings.of(call.seeker(), query, page.zone());
        Figures.Named named = Figures.of(Board.of(reading, rule, page.now()), query)
                .find(figure)
                .orElseThrow(() -> Refused.notFound("number"));
        Map<UUID, Contribution> byId = reading.contributions().stream()
                .collect(Collectors.toMap(Contribution::candidacy, Function.identity()));
        model.addAttribute("named", named);
        model.addAttribute("back", Figures.link("/dashboard", query));
        model.addAttribute(
                "behind",
                named.evidence().stream()
                        .limit(MAX_EVIDENCE)
                        .map(byId::get)
                        .map(Behind::of)
                        .toList());
        model.addAttribute("notListed", Math.max(0, named.evidence().size() - MAX_EVIDENCE));
        return "evidence";
    }
}
