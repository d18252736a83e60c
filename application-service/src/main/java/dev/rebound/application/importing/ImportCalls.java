package dev.rebound.application.importing;

import dev.rebound.platform.command.Call;
import dev.rebound.platform.web.BodyBound;
import dev.rebound.platform.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
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
    @PostMapping(PATH)
    ResponseEntity<Object> take(
            Call call,
            @Parameter(description = "Only say what would happen; nothing is stored.")
                    @RequestParam(defaultValue = "false")
                    boolean preview,
            @Parameter(description = "Leave out what is refused and store the rest.")
                    @RequestParam(defaultValue = "false")
                    boolean leaveOutRefused,
            @Valid @RequestBody ImportedFile file) {
        if (preview) {
            return ResponseEntity.ok(importing.preview(call.seeker(), file));
        }
        ImportReport report = importing.carryOut(call.seeker(), file, leaveOutRefused);
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
