package dev.rebound.application.spreadsheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes a table that spreadsheets open at a double click and that {@link Reading} takes in again: RFC 4180 with commas and
 * CRLF, begun with a byte order mark, without which Excel takes UTF-8 for Windows-1252.
 *
 * <p>A cell that a spreadsheet would take for a formula gets an apostrophe in front. So does one that begins with
 * apostrophes before such a sign: taking away one apostrophe always gives back what was there.
 */
public final class Writing {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20](?s).*");
    private static final Pattern NEEDS_QUOTES = Pattern.compile("(?s).*[\",;\\t\\r\\n'].*|\\s.*|.*\\s");

    private final Writer out;
    private final List<Column> columns;

    /** Writes the line with the names of the columns. */
    public Writing(Writer out, List<Column> columns) {
        this.out = out;
        this.columns = List.copyOf(columns);
        append(BYTE_ORDER_MARK + line(columns.stream().map(Column::label).toList()));
    }

    /** Writes one line; what has no value is an empty cell. */
    public void write(Map<Column, String> values) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        cells.putAll(values);
        append(line(columns.stream()
                .map(column -> cells.getOrDefault(column, ""))
                .map(cell -> cell == null ? "" : cell)
                .toList()));
    }

    private void append(String line) {
        try {
            out.write(line);
        } catch (IOException gone) {
            throw new UncheckedIOException("the reader of the table is gone", gone);
        }
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Writing::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        boolean read = FORMULA.matcher(text).matches()
                || Sheet.KEPT_A_TEXT.matcher(text).matches();
        String kept = read ? "'" + text : text;
        return NEEDS_QUOTES.matcher(kept).matches() ? '"' + kept.replace("\"", "\"\"") + '"' : kept;
    }
}
