package dev.rebound.application.spreadsheet;

import dev.rebound.platform.command.Refused;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvParser;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * A table as a spreadsheet saves it: UTF-8, UTF-16 with a mark or Windows-1252; comma, semicolon or tab; the first line names
 * the columns.
 */
record Sheet(List<String> headers, List<Line> lines) {

    static final int MOST_LINES = 2_000;
    static final int MOST_COLUMNS = 200;

    /** Spreadsheets take a cell that begins like this for a formula; an apostrophe before it keeps it a text. */
    static final Pattern KEPT_A_TEXT = Pattern.compile("'+[=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20](?s).*");

    private static final CsvMapper MAPPER =
            CsvMapper.builder().enable(CsvReadFeature.SKIP_EMPTY_LINES).build();

    /** @param number of the line in the file at which it begins, from 1 */
    record Line(int number, List<String> cells) {

        /** The cell without spaces around it; empty beyond the end. */
        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    static Sheet read(byte[] file) {
        String text = decode(file);
        List<Line> all = new ArrayList<>();
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator(text));
        try (CsvParser parser = (CsvParser) MAPPER.reader(schema).createParser(text)) {
            while (parser.nextToken() == JsonToken.START_ARRAY) {
                int number = 0;
                List<String> cells = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    number = number == 0 ? parser.currentTokenLocation().getLineNr() : number;
                    cells.add(cell(parser.getString()));
                }
                if (cells.size() > MOST_COLUMNS) {
                    throw tooLarge("The table has more than " + MOST_COLUMNS + " columns.");
                }
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    all.add(new Line(number, cells));
                }
                if (all.size() > MOST_LINES + 1) {
                    throw tooLarge("The table has more than " + MOST_LINES + " lines.");
                }
            }
        } catch (JacksonException broken) {
            throw Refused.malformed(
                    null,
                    "The table breaks off in line " + broken.getLocation().getLineNr() + ".",
                    "A quotation mark may be missing there; save the table as CSV once more.");
        }
        if (all.isEmpty()) {
            throw Refused.malformed(null, "The table is empty.", "Send a table whose first line names the columns.");
        }
        return new Sheet(all.get(0).cells(), List.copyOf(all.subList(1, all.size())));
    }

    private static String cell(String raw) {
        String text = raw == null ? "" : raw;
        return (KEPT_A_TEXT.matcher(text).matches() ? text.substring(1) : text).strip();
    }

    private static Refused tooLarge(String detail) {
        return new Refused(Refused.Kind.TOO_LARGE, "too-large", null, detail, "Import it in parts.");
    }

    private static String decode(byte[] file) {
        if (startsWith(file, 0xEF, 0xBB, 0xBF)) {
            return new String(file, 3, file.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(file, 0xFF, 0xFE) || startsWith(file, 0xFE, 0xFF)) {
            return new String(file, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(file, Charset.forName("windows-1252"));
        }
    }

    private static boolean startsWith(byte[] file, int... mark) {
        return file.length >= mark.length && Arrays.equals(Arrays.copyOf(file, mark.length), toBytes(mark));
    }

    private static byte[] toBytes(int... mark) {
        byte[] bytes = new byte[mark.length];
        for (int i = 0; i < mark.length; i++) {
            bytes[i] = (byte) mark[i];
        }
        return bytes;
    }

    /** The one that parts the line of headers most often; a comma if none does. */
    private static char separator(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String line, char separator) {
        return line.chars().filter(each -> each == separator).count();
    }
}
