package dev.rebound.application.spreadsheet;

import dev.rebound.platform.command.Refused;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a table as candidacies: finds out what its columns tell, then what each line does. */
public final class Reading {

    /**
     * What the seeker says about their table.
     *
     * @param columns pairs of a header and a {@link Column}, such as {@code Firma:COMPANY}; they go before what is guessed
     * @param dateOrder DAY_FIRST or MONTH_FIRST, or null
     * @param fallbackDay the day of what happened on no day that is given, or null
     * @param zone where its days and times are
     */
    public record Told(List<String> columns, String dateOrder, LocalDate fallbackDay, ZoneId zone) {}

    /** What a column is taken for. */
    public record Mapped(String header, Column column) {}

    /** The table as it was understood. */
    public record Understood(List<Mapped> columns, List<Row> rows) {}

    private Reading() {}

    /**
     * What the columns of a table tell, though it may lack one that is needed.
     *
     * @throws Refused if it is no table, or if a pair names what is not there
     */
    public static List<Mapped> columns(byte[] file, List<String> told) {
        List<String> headers = Sheet.read(file).headers();
        return mapped(headers, columnsOf(headers, told));
    }

    /** @throws Refused if the table cannot be read as a whole */
    public static Understood read(byte[] file, Told told) {
        Sheet sheet = Sheet.read(file);
        List<Column> columns = columnsOf(sheet.headers(), told.columns());
        for (Column needed : List.of(Column.COMPANY, Column.TITLE, Column.APPLIED_ON)) {
            if (!columns.contains(needed)) {
                throw Refused.invalid(
                        needed.name(),
                        "No column is known to tell " + needed.name() + ".",
                        "Say which one does, by its header: map=Header:" + needed.name() + ".");
            }
        }
        Map<Integer, Dates> dates = dates(sheet, columns, told.dateOrder());
        RowReader reader = new RowReader(sheet.headers(), columns, dates, told);
        return new Understood(
                mapped(sheet.headers(), columns),
                sheet.lines().stream().map(reader::read).toList());
    }

    private static List<Mapped> mapped(List<String> headers, List<Column> columns) {
        List<Mapped> mapped = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            mapped.add(new Mapped(headers.get(i), columns.get(i)));
        }
        return mapped;
    }

    private static List<Column> columnsOf(List<String> headers, List<String> told) {
        List<Column> columns = new ArrayList<>(Column.guess(headers));
        Map<Column, Integer> said = new EnumMap<>(Column.class);
        for (String pair : told) {
            int colon = pair.lastIndexOf(':');
            int header =
                    colon < 0 ? -1 : headers.indexOf(pair.substring(0, colon).strip());
            Optional<Column> column = List.of(Column.values()).stream()
                    .filter(each -> each.name().equals(pair.substring(colon + 1).strip()))
                    .findFirst();
            if (header < 0 || column.isEmpty()) {
                throw Refused.invalid(
                        "map",
                        "A column is named that the table or this import does not know.",
                        "Send map=Header:NAME with a header of the table and one of " + List.of(Column.values()) + ".");
            }
            columns.set(header, column.get());
            said.put(column.get(), header);
        }
        for (int i = 0; i < columns.size(); i++) {
            Integer header = said.get(columns.get(i));
            if (header != null && header != i && columns.get(i) != Column.NOTES) {
                columns.set(i, Column.LEFT_OUT);
            }
        }
        return columns;
    }

    private static Map<Integer, Dates> dates(Sheet sheet, List<Column> columns, String order) {
        Dates.Order told = order == null
                ? null
                : List.of(Dates.Order.values()).stream()
                        .filter(each -> each.name().equals(order))
                        .findFirst()
                        .orElseThrow(() -> Refused.invalid(
                                "dateOrder", "This order of dates is not known.", "Use DAY_FIRST or MONTH_FIRST."));
        Map<Integer, Dates> dates = new java.util.HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).isTime()) {
                int column = i;
                Optional<Dates> read = Dates.of(
                        sheet.lines().stream().map(line -> line.cell(column)).toList(), told);
                dates.put(
                        i,
                        read.orElseThrow(() -> Refused.invalid(
                                columns.get(column).name(),
                                "It cannot be told whether the day or the month comes first in column " + (column + 1)
                                        + ".",
                                "Send dateOrder=DAY_FIRST or MONTH_FIRST, or write its dates as 2026-03-12.")));
            }
        }
        return dates;
    }
}
