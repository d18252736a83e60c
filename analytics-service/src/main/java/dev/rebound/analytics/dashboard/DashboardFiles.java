package dev.rebound.analytics.dashboard;

import dev.rebound.analytics.reading.InsightQuery;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Refused;
import dev.rebound.platform.page.Page;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The tables and charts of the dashboard as files to keep, to send or to go on working with. */
@Controller
class DashboardFiles {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);

    private final Boards boards;

    DashboardFiles(Boards boards) {
        this.boards = boards;
    }

    @GetMapping("/dashboard/tables/{name}.csv")
    ResponseEntity<byte[]> table(
            Call call,
            @PathVariable String name,
            InsightQuery query,
            @RequestParam(required = false) String trend,
            @ModelAttribute("page") Page page) {
        Csv table =
                boards.of(call, query, trend, page).tables().find(name).orElseThrow(() -> Refused.notFound("table"));
        return file("rebound-" + name + ".csv", CSV, table.text());
    }

    @GetMapping("/dashboard/charts/{name}.svg")
    ResponseEntity<byte[]> chart(
            Call call,
            @PathVariable String name,
            InsightQuery query,
            @RequestParam(required = false) String trend,
            @ModelAttribute("page") Page page) {
        Svg chart =
                boards.of(call, query, trend, page).charts().find(name).orElseThrow(() -> Refused.notFound("chart"));
        return file("rebound-" + name + ".svg", SVG, chart.file());
    }

    /** The name is one of ours by now. */
    private static ResponseEntity<byte[]> file(String name, MediaType type, String text) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
