package dev.rebound.application.importing;

import dev.rebound.application.importing.TableOnPage.Shown;
import dev.rebound.application.page.Forms;
import dev.rebound.application.page.TypedForm;
import dev.rebound.application.spreadsheet.Column;
import dev.rebound.application.spreadsheet.Reading;
import dev.rebound.application.spreadsheet.Reading.Mapped;
import dev.rebound.application.spreadsheet.Reading.Told;
import dev.rebound.application.spreadsheet.Reading.Understood;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Refused;
import dev.rebound.platform.page.Page;
import dev.rebound.platform.web.Problems.Problem;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page on which a seeker brings a table along: first what it would become, then all of it or nothing. Between the two
 * nothing is kept here, the page carries the table; so it takes no more than one form does, 1 MiB as it is sent.
 */
@Controller
@RequestMapping("/candidacies/import")
class ImportPages {

    private final Importing importing;

    ImportPages(Importing importing) {
        this.importing = importing;
    }

    /** What was sent; what a column tells is said as in the API, {@code Header:COLUMN}. */
    private record Sent(String table, List<String> map, String dateOrder, String fallbackDay) {

        static Sent of(MultiValueMap<String, String> form) {
            String order = form.getFirst("dateOrder");
            String table = form.getFirst("table");
            return new Sent(
                    table == null ? "" : table,
                    form.getOrDefault("map", List.of()),
                    order == null || order.isBlank() ? null : order,
                    form.getFirst("fallbackDay"));
        }

        byte[] bytes() {
            return table.getBytes(StandardCharsets.UTF_8);
        }
    }

    /**
     * The page before anything was sent, or after an import.
     *
     * @param created how many candidacies the import made, or null before one
     * @param there how many were here already
     */
    @GetMapping
    ModelAndView ask(@RequestParam(required = false) Integer created, @RequestParam(required = false) Integer there) {
        ModelAndView page = page(new Sent("", List.of(), null, null), List.of(), List.of());
        page.addObject("created", created);
        page.addObject("there", there == null ? 0 : there);
        return page;
    }

    @PostMapping
    ModelAndView take(
            Call call,
            @RequestParam MultiValueMap<String, String> form,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Sent sent = Sent.of(form);
        TypedForm typed = new TypedForm(page.zone());
        LocalDate fallbackDay = typed.date("fallbackDay", sent.fallbackDay());
        if (sent.table().isBlank()) {
            return refused(page(
                    sent,
                    List.of(),
                    List.of(new Problem(
                            "table", "There is no table yet.", "Choose its file, or paste what is in it below."))));
        }
        if (!typed.problems().isEmpty()) {
            return refused(page(sent, List.of(), typed.problems()));
        }
        List<Mapped> columns = List.of();
        try {
            columns = Reading.columns(sent.bytes(), List.of());
            List<String> map = stillThere(sent.map(), columns);
            columns = Reading.columns(sent.bytes(), map);
            Understood understood =
                    Reading.read(sent.bytes(), new Told(map, sent.dateOrder(), fallbackDay, page.zone()));
            return understood(call.seeker(), sent, understood, "import".equals(form.getFirst("go")));
        } catch (Refused whole) {
            return refused(page(sent, columns, List.of(TableOnPage.inWords(whole))));
        }
    }

    private ModelAndView understood(String seeker, Sent sent, Understood understood, boolean confirmed) {
        List<Candidate> candidates =
                understood.rows().stream().map(Candidate::of).toList();
        ImportReport report =
                confirmed ? importing.carryOut(seeker, candidates, false) : importing.preview(seeker, candidates);
        if (confirmed && report.refused() == 0) {
            return Forms.seeOther(
                    "/candidacies/import?created=" + report.created() + "&there=" + report.alreadyThere());
        }
        ModelAndView page = page(sent, understood.columns(), List.of());
        page.addObject("report", report);
        page.addObject("lines", Shown.first(understood.rows()));
        page.addObject("lineProblems", TableOnPage.problems(report));
        page.addObject("moreProblems", Math.max(0, report.problems().size() - TableOnPage.MOST_PROBLEMS));
        return confirmed ? refused(page) : page;
    }

    /** Who mends the table on the page may take a column away; what was said of it goes with it. */
    private static List<String> stillThere(List<String> map, List<Mapped> columns) {
        Set<String> headers = columns.stream().map(Mapped::header).collect(Collectors.toSet());
        return map.stream()
                .filter(pair -> pair.contains(":") && headers.contains(pair.substring(0, pair.lastIndexOf(':'))))
                .toList();
    }

    private static ModelAndView page(Sent sent, List<Mapped> columns, List<Problem> problems) {
        ModelAndView page = new ModelAndView("candidacies-import");
        page.addAllObjects(Map.of(
                "sent",
                sent,
                "columns",
                TableOnPage.choices(columns),
                "choices",
                Column.values(),
                "problems",
                problems,
                "lines",
                List.of(),
                "lineProblems",
                List.of(),
                "moreProblems",
                0));
        return page;
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
