package dev.rebound.application.importing;

import dev.rebound.application.spreadsheet.Column;
import dev.rebound.application.spreadsheet.Reading.Mapped;
import dev.rebound.application.spreadsheet.Row;
import dev.rebound.application.story.Step;
import dev.rebound.platform.command.Refused;
import dev.rebound.platform.web.Problems.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a table becomes, in the words of a page: what a program would send is there a choice to make. */
final class TableOnPage {

    static final int MOST_PROBLEMS = 100;

    private static final int MOST_LINES = 8;
    private static final Pattern PLACE = Pattern.compile("line (\\d+)(?:\\.(\\w+))?.*");
    private static final Pattern NAME = Pattern.compile("\\b[A-Z]+(?:_[A-Z]+)*\\b");

    private TableOnPage() {}

    /**
     * A column of the table, and what it is taken for.
     *
     * @param again whether an earlier column is called the same: by its name it cannot be told from that one
     */
    record Choice(String header, Column column, boolean again) {}

    static List<Choice> choices(List<Mapped> columns) {
        Set<String> seen = new HashSet<>();
        return columns.stream()
                .map(each -> new Choice(each.header(), each.column(), !seen.add(each.header())))
                .toList();
    }

    /** A line as it was understood. */
    record Shown(int line, String company, String title, LocalDate appliedOn, String then) {

        /** The first ones that tell something. */
        static List<Shown> first(List<Row> rows) {
            return rows.stream()
                    .filter(row -> !row.history().isEmpty())
                    .limit(MOST_LINES)
                    .map(Shown::of)
                    .toList();
        }

        private static Shown of(Row row) {
            Step.Opened opened = (Step.Opened) row.history().get(0);
            String then = row.history().stream()
                    .flatMap(step -> called(step).stream())
                    .collect(Collectors.joining(", "));
            return new Shown(
                    row.line(),
                    opened.company(),
                    opened.title(),
                    opened.appliedOn(),
                    then.isEmpty() ? "nothing more" : then);
        }

        /** What a table can tell, by the names of its columns. */
        private static Optional<String> called(Step step) {
            if (step instanceof Step.ContactAdded) {
                return Optional.of("a contact");
            }
            if (step instanceof Step.Interviewed interviewed) {
                return Optional.of(
                        interviewed.stage().name().toLowerCase(Locale.ROOT).replace('_', ' '));
            }
            if (step instanceof Step.Thanked) {
                return Optional.of("thank-you note");
            }
            if (step instanceof Step.WentSilent) {
                return Optional.of("no answer yet");
            }
            if (step instanceof Step.PutOnHold) {
                return Optional.of("on hold");
            }
            if (step instanceof Step.Offered) {
                return Optional.of("offer");
            }
            if (step instanceof Step.TurnedDown) {
                return Optional.of("not selected");
            }
            return step instanceof Step.Withdrawn ? Optional.of("you stepped back") : Optional.empty();
        }
    }

    /** What keeps a line out, the first of them: where it is, what it is, how it is mended. */
    static List<Problem> problems(ImportReport report) {
        List<Problem> problems = new ArrayList<>();
        for (Problem problem : report.problems()) {
            if (problems.size() < MOST_PROBLEMS) {
                problems.add(new Problem(place(problem.field()), inWords(problem.detail()), mend(problem.mend())));
            }
        }
        return problems;
    }

    /** What keeps the whole table out; it leads to the field that mends it. */
    static Problem inWords(Refused whole) {
        String mend = whole.mend() == null ? "" : whole.mend();
        String field = mend.contains("map=") ? "columns" : mend.contains("dateOrder") ? "dateOrder" : "table";
        return new Problem(field, inWords(whole.getMessage()), mend(mend));
    }

    private static String mend(String mend) {
        if (mend == null) {
            return null;
        }
        if (mend.contains("map=")) {
            return "Choose below which one does.";
        }
        if (mend.contains("dateOrder")) {
            return "Choose below which comes first.";
        }
        return mend.contains("fallbackDay")
                ? "Fill in the day in the table, or choose one below for all lines that have none."
                : inWords(mend);
    }

    private static String place(String field) {
        Matcher place = PLACE.matcher(field);
        if (!place.matches()) {
            return field;
        }
        String name = place.group(2);
        return "Line " + place.group(1)
                + (name == null ? "" : ", " + label(name).orElse(name));
    }

    private static String inWords(String text) {
        return NAME.matcher(text)
                .replaceAll(name -> Matcher.quoteReplacement(label(name.group())
                        .map(label -> "\u201c" + label + "\u201d")
                        .orElse(name.group())));
    }

    /** Of a column, or of a field of the calls that is named alike. */
    private static Optional<String> label(String name) {
        return Arrays.stream(Column.values())
                .filter(column -> column.name().equals(name)
                        || column.name().replace("_", "").equalsIgnoreCase(name)
                                && !name.equals(name.toUpperCase(Locale.ROOT)))
                .map(Column::label)
                .findFirst();
    }
}
