package dev.rebound.analytics.reading;

import dev.rebound.analytics.contribution.Contribution;
import dev.rebound.analytics.language.Source;
import dev.rebound.analytics.language.Stage;
import dev.rebound.platform.command.Refused;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a caller wants to look at, as it was sent; what is left out narrows nothing. */
public record InsightQuery(
        @Parameter(description = "First day, in the seeker's time zone.", schema = @Schema(format = "date"))
        String from,

        @Parameter(description = "Last day, included.", schema = @Schema(format = "date"))
        String to,

        @Parameter(
                description = "Only candidacies that came about this way.",
                schema = @Schema(allowableValues = {"DIRECT", "REFERRAL", "AGENCY", "BOARD", "OTHER"}))
        String source,

        @Parameter(
                description = "Only candidacies that came this far and no further.",
                schema =
                        @Schema(
                                allowableValues = {
                                    "APPLICATION",
                                    "PHONE_SCREEN",
                                    "FIRST_INTERVIEW",
                                    "SECOND_INTERVIEW",
                                    "FINAL_INTERVIEW"
                                }))
        String stage,

        @Parameter(
                description = "Only positions whose title holds all these words, at most 100 characters.",
                schema = @Schema(maxLength = 100))
        String title) {

    /** Everything. */
    public static final InsightQuery ALL = new InsightQuery(null, null, null, null, null);

    private static final int LONGEST_TITLE = 100;

    /** Whether nothing is narrowed. */
    public boolean isEmpty() {
        return parameters().isEmpty();
    }

    /** What was sent, by name, for links that keep it. */
    public Map<String, String> parameters() {
        Map<String, String> sent = new LinkedHashMap<>();
        put(sent, "from", from);
        put(sent, "to", to);
        put(sent, "source", source);
        put(sent, "stage", stage);
        put(sent, "title", title);
        return sent;
    }

    private static void put(Map<String, String> sent, String name, String value) {
        if (value != null && !value.isBlank()) {
            sent.put(name, value);
        }
    }

    /**
     * Which candidacies are looked at; days are another matter, see {@link Period}.
     *
     * @throws Refused if a code is none, or the title is too long
     */
    Predicate<Contribution> candidacies() {
        Predicate<Contribution> wanted = one -> true;
        Source from = code("source", source, Source.values());
        if (from != null) {
            wanted = wanted.and(one -> one.facts() != null && one.facts().source() == from);
        }
        Stage furthest = code("stage", stage, Stage.values());
        if (furthest != null) {
            wanted = wanted.and(one -> one.facts() != null && one.facts().furthest() == furthest);
        }
        if (title != null && !title.isBlank()) {
            if (title.length() > LONGEST_TITLE) {
                throw Refused.malformed(
                        "title", "The words of the title are too long.", "Send at most 100 characters.");
            }
            wanted = wanted.and(one -> holdsAll(one.title()));
        }
        return wanted;
    }

    private boolean holdsAll(String of) {
        String whole = of.toLowerCase(Locale.ROOT);
        return Stream.of(title.strip().toLowerCase(Locale.ROOT).split("\\s+")).allMatch(whole::contains);
    }

    private static <E extends Enum<E>> E code(String name, String sent, E[] codes) {
        if (sent == null || sent.isBlank()) {
            return null;
        }
        return Stream.of(codes)
                .filter(code -> code.name().equals(sent.strip()))
                .findFirst()
                .orElseThrow(() -> Refused.malformed(
                        name,
                        "There is no such " + name + ".",
                        "Send one of " + Stream.of(codes).map(Enum::name).collect(Collectors.joining(", "))
                                + ", or leave it out."));
    }
}
