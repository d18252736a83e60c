package dev.rebound.feedback.guidance;

import dev.rebound.feedback.advice.Rule;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;

/** A row of the guidance as it is shown. */
record Row(
        @Schema(description = "Its number, such as R11: what events, plans and findings refer to.")
        String row,

        @Schema(description = "1 to 50.") int number,
        Rule.Topic topic,

        @Schema(description = "How the product carries it.") Rule.Kind kind,

        @Schema(description = "What it says, in a few words.")
        String title,

        @Schema(description = "Why.") String reason) {

    private static final List<Row> ALL =
            Arrays.stream(Rule.values()).map(Row::of).toList();

    /** All 50, in the order of their numbers. */
    static List<Row> all() {
        return ALL;
    }

    private static Row of(Rule rule) {
        return new Row(rule.name(), rule.number(), rule.topic(), rule.kind(), rule.title(), rule.reason());
    }
}
