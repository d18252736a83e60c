package dev.rebound.application.importing;

import dev.rebound.application.spreadsheet.Reading;
import dev.rebound.application.spreadsheet.Reading.Mapped;
import dev.rebound.application.spreadsheet.Reading.Told;
import dev.rebound.application.spreadsheet.Reading.Understood;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.web.BodyBound;
import dev.rebound.platform.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ImportCalls {

    private static final String PATH = "/api/candidacies/import";

    private final Importing importing;

    ImportCalls(Importing importing) {
        this.importing = importing;
    }

    @Operation(
            summary = "Import candidacies with their histories",
            description =
                    "Takes what GET /api/candidacies/export gives: at most 2,000 candidacies and 5 MiB. All of it is"
                            + " checked first, under the rules of the single calls; if anything is refused, nothing is stored and"
                            + " the answer is 422 with the place, the field and the mend of each. The same file again changes"
                            + " nothing, and finishes what was broken off; a candidacy that has gone on here since then is left as"
                            + " it is. 400 for a text of another form, 413 for more than 5 MiB.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportReport.class)))
    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> take(
            Call call,
            @Parameter(description = "Only say what would happen; nothing is stored.")
                    @RequestParam(defaultValue = "false")
                    boolean preview,
            @Parameter(description = "Leave out what is refused and store the rest.")
                    @RequestParam(defaultValue = "false")
                    boolean leaveOutRefused,
            @Valid @RequestBody ImportedFile file) {
        List<Candidate> candidates = new ArrayList<>();
        for (ImportedFile.Entry entry : file.candidacies()) {
            candidates.add(Candidate.of(candidates.size(), entry));
        }
        return answer(call.seeker(), candidates, List.of(), preview, leaveOutRefused);
    }

    @Operation(
            summary = "Import a table of candidacies",
            description = "A table as spreadsheets and job trackers save it: UTF-8 or Windows-1252, comma, semicolon or"
                    + " tab, the first line with the names of the columns, at most 2,000 lines and 5 MiB. What the columns"
                    + " tell is guessed by their names and can be said with map. One line is one candidacy. Checked,"
                    + " stored and answered like the import of JSON, with the number of the line instead of a path. 400"
                    + " for what is no table, 413 for too much, 422 if a column that is needed is missing, or if it cannot"
                    + " be told whether the day or the month comes first.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportReport.class)))
    @PostMapping(path = PATH, consumes = "text/csv")
    ResponseEntity<Object> takeTable(
            Call call,
            @Parameter(description = "Only say what would happen; nothing is stored.")
                    @RequestParam(defaultValue = "false")
                    boolean preview,
            @Parameter(description = "Leave out what is refused and store the rest.")
                    @RequestParam(defaultValue = "false")
                    boolean leaveOutRefused,
            @Parameter(description = "What a column tells, such as Firma:COMPANY; repeat it for several.")
                    @RequestParam(required = false)
                    @Size(max = 200, message = "must be at most 200")
                    List<String> map,
            @Parameter(description = "DAY_FIRST or MONTH_FIRST, for dates such as 03/04/2026.")
                    @RequestParam(required = false)
                    String dateOrder,
            @Parameter(description = "The day of a rejection, an offer or a withdrawal that has no date of its own.")
                    @RequestParam(required = false)
                    LocalDate fallbackDay,
            @Parameter(description = "Where the days and times are, an IANA name.") @RequestParam(defaultValue = "UTC")
                    ZoneId zone,
            @RequestBody byte[] table) {
        Understood understood =
                Reading.read(table, new Told(map == null ? List.of() : map, dateOrder, fallbackDay, zone));
        List<Candidate> candidates =
                understood.rows().stream().map(Candidate::of).toList();
        return answer(call.seeker(), candidates, understood.columns(), preview, leaveOutRefused);
    }

    private ResponseEntity<Object> answer(
            String seeker, List<Candidate> candidates, List<Mapped> columns, boolean preview, boolean leaveOutRefused) {
        if (preview) {
            return ResponseEntity.ok(importing.preview(seeker, candidates).with(columns));
        }
        ImportReport report =
                importing.carryOut(seeker, candidates, leaveOutRefused).with(columns);
        return report.preview()
                ? ResponseEntity.unprocessableContent()
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(Problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", report.problems()))
                : ResponseEntity.ok(report);
    }

    /** Five years of a busy search; everything else stays at the bound of all calls. */
    @Configuration(proxyBeanMethods = false)
    static class Bounds {

        @Bean
        BodyBound importBound() {
            return new BodyBound(PATH, 5 << 20);
        }
    }
}
