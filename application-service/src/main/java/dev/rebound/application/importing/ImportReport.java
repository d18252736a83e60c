package dev.rebound.application.importing;

import dev.rebound.application.spreadsheet.Reading.Mapped;
import dev.rebound.platform.web.Problems.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/** What became, or would become, of an import. */
record ImportReport(
        @Schema(description = "Whether this is only what would happen.")
        boolean preview,

        int created,
        int alreadyThere,
        int refused,

        @Schema(description = "What each column of a table was taken for; empty for JSON.")
        List<Mapped> columns,

        @Schema(description = "One for each candidacy of the file, in its order.")
        List<Line> candidacies) {

    enum Outcome {
        CREATED,
        ALREADY_THERE,
        REFUSED
    }

    record Line(
            @Schema(description = "Its place in the file, from 1; of a table the number of the line.")
            int line,

            @Schema(description = "The candidacy that it is here; null if it was refused.")
            UUID candidacy,

            Outcome outcome,
            List<Problem> problems) {}

    static ImportReport of(boolean preview, List<Line> lines) {
        return new ImportReport(
                preview,
                count(lines, Outcome.CREATED),
                count(lines, Outcome.ALREADY_THERE),
                count(lines, Outcome.REFUSED),
                List.of(),
                lines);
    }

    ImportReport with(List<Mapped> columns) {
        return new ImportReport(preview, created, alreadyThere, refused, columns, candidacies);
    }

    private static int count(List<Line> lines, Outcome outcome) {
        return (int) lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    List<Problem> problems() {
        return candidacies.stream().flatMap(line -> line.problems().stream()).toList();
    }
}
