package dev.rebound.feedback.guidance;

import dev.rebound.platform.command.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class GuidanceCalls {

    /** The words change with a release only. */
    private static final CacheControl AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePrivate();

    record Listing(List<Row> items) {}

    @Operation(
            summary = "The guidance",
            description = "All 50 rows with their reasons, in the order of their numbers: what every plan, finding and"
                    + " next step refers to as R1 to R50.")
    @GetMapping("/api/guidance")
    ResponseEntity<Listing> all() {
        return ResponseEntity.ok().cacheControl(AN_HOUR).body(new Listing(Row.all()));
    }

    @Operation(summary = "One row of the guidance", description = "404 for a row that is not among R1 to R50.")
    @GetMapping("/api/guidance/{row}")
    ResponseEntity<Row> one(@Parameter(description = "Such as R11.") @PathVariable String row) {
        return Row.all().stream()
                .filter(candidate -> candidate.row().equals(row))
                .findFirst()
                .map(found -> ResponseEntity.ok().cacheControl(AN_HOUR).body(found))
                .orElseThrow(() -> Refused.notFound("row of the guidance"));
    }
}
