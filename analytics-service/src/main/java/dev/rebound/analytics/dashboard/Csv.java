package dev.rebound.analytics.dashboard;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table as a file that spreadsheets open at a double click: RFC 4180 with commas and CRLF, begun with a byte order mark,
 * without which Excel takes UTF-8 for Windows-1252. A cell that a spreadsheet would take for a formula gets an apostrophe in
 * front, and so does one that begins with apostrophes before such a sign.
 *
 * @param columns the line on top
 * @param rows each as long as the columns; a null is an empty cell
 */
record Csv(List<String> columns, List<List<String>> rows) {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20](?s).*");
    private static final Pattern NEEDS_QUOTES = Pattern.compile("(?s).*[\",;\\t\\r\\n'].*|\\s.*|.*\\s");

    String text() {
        StringBuilder out = new StringBuilder().append(BYTE_ORDER_MARK).append(line(columns));
        rows.forEach(row -> out.append(line(row)));
        return out.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> cell(Objects.requireNonNullElse(cell, "")))
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String kept = FORMULA.matcher(text).matches() ? "'" + text : text;
        return NEEDS_QUOTES.matcher(kept).matches() ? '"' + kept.replace("\"", "\"\"") + '"' : kept;
    }
}
