package dev.rebound.application.exporting;

import dev.rebound.platform.command.Call;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

@RestController
class ExportCalls {

    private static final String CSV = "text/csv";

    private final Exporting exporting;
    private final TableOfCandidacies table;
    private final JsonMapper mapper;

    ExportCalls(Exporting exporting, TableOfCandidacies table, JsonMapper mapper) {
        this.exporting = exporting;
        this.table = table;
        this.mapper = mapper;
    }

    @Operation(
            summary = "The seeker's candidacies as a file",
            description = "All of them with their whole histories, up to 10,000, as one JSON text that is written while"
                    + " it is read. Each entry of a history is in plain words and says when it was recorded; heard holds"
                    + " what other services said. POST /api/candidacies/import takes it in again. With Accept: text/csv it"
                    + " is the table of GET /api/candidacies/export.csv; this JSON is the complete one.")
    @GetMapping(
            path = "/api/candidacies/export",
            produces = {MediaType.APPLICATION_JSON_VALUE, CSV})
    void candidacies(
            Call call,
            @Parameter(hidden = true)
                    @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.APPLICATION_JSON_VALUE)
                    String accept,
            HttpServletResponse response)
            throws IOException {
        if (wantsTable(accept)) {
            table(call, response);
            return;
        }
        write(response, "rebound-candidacies.json", call.seeker(), exporting::candidacies);
    }

    @Operation(
            summary = "The seeker's candidacies as a table",
            description =
                    "One line for each, up to 10,000, with the day of each stage: RFC 4180 in UTF-8, begun with a byte"
                            + " order mark so that spreadsheets know it. Times are UTC, to the minute. A cell that a spreadsheet"
                            + " would take for a formula has an apostrophe in front. A line has room for one interview of each"
                            + " stage, one thank-you note and one contact, and tells what stands, not what was corrected or"
                            + " reopened: the complete export is JSON. POST /api/candidacies/import takes up to 2,000 such lines"
                            + " in again.")
    @GetMapping(path = "/api/candidacies/export.csv", produces = CSV)
    void table(Call call, HttpServletResponse response) throws IOException {
        prepare(response, CSV + ";charset=UTF-8", "rebound-candidacies.csv");
        try (Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            table.write(call.seeker(), out);
        }
    }

    /** Whether a table is asked for before JSON; whoever takes anything gets JSON. */
    private static boolean wantsTable(String accept) {
        List<MediaType> accepted = new ArrayList<>(MediaType.parseMediaTypes(accept));
        MimeTypeUtils.sortBySpecificity(accepted);
        return accepted.stream()
                .filter(type -> type.includes(MediaType.APPLICATION_JSON) || type.includes(MediaType.valueOf(CSV)))
                .findFirst()
                .filter(type -> !type.includes(MediaType.APPLICATION_JSON))
                .isPresent();
    }

    @Operation(
            summary = "All that this service holds of the seeker",
            description =
                    "The profile as it ever stood, and what GET /api/candidacies/export gives. Letters and feedback"
                            + " are with the feedback service, reminders with the notification service.")
    @GetMapping(path = "/api/me/export", produces = MediaType.APPLICATION_JSON_VALUE)
    void everything(Call call, HttpServletResponse response) throws IOException {
        write(response, "rebound.json", call.seeker(), exporting::everything);
    }

    private void write(
            HttpServletResponse response, String name, String seeker, BiConsumer<String, JsonGenerator> content)
            throws IOException {
        prepare(response, MediaType.APPLICATION_JSON_VALUE, name);
        try (JsonGenerator out = mapper.createGenerator(response.getOutputStream())) {
            content.accept(seeker, out);
        }
    }

    private static void prepare(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
