package dev.rebound.application.importing;

import dev.rebound.application.spreadsheet.Row;
import dev.rebound.application.story.Step;
import dev.rebound.platform.web.Problems.Problem;
import java.util.List;
import java.util.UUID;

/**
 * A candidacy as some file tells it.
 *
 * @param line its place in the file
 * @param path how a problem names that place
 * @param id of the candidacy it is meant for, or null
 * @param history at least one step, unless there are problems
 */
record Candidate(int line, String path, UUID id, List<Step> history, List<Problem> problems) {

    static Candidate of(int index, ImportedFile.Entry entry) {
        return new Candidate(index + 1, "candidacies[" + index + "]", entry.id(), entry.history(), List.of());
    }

    static Candidate of(Row row) {
        return new Candidate(row.line(), "line " + row.line(), row.candidacy(), row.history(), row.problems());
    }

    /** A table tells less of a candidacy than its history does, so it never goes on with one that is here. */
    boolean isOfTable() {
        return path.startsWith("line");
    }

    /** How a problem names one of its steps; a table has columns and no steps. */
    String at(int step) {
        return isOfTable() ? path : path + ".history[" + step + "]";
    }
}
