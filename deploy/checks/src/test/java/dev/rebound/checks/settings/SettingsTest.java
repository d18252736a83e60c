package dev.rebound.checks.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.checks.Project;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The two tables of settings say what the code reads, and nothing else. */
class SettingsTest {

    private static final String PAGE = "deploy/docs/settings.md";
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `(REBOUND_[A-Z0-9_]+)` \\| ([^|]+) \\| ([^|]+) \\| ((?:\\\\\\||[^|])+) \\|$");

    @Test
    void theSettingsPageHasARowForEveryVariableWithItsReadersAndItsDefault() {
        Map<String, String> written = new TreeMap<>();
        Matcher row = ROW.matcher(Project.read(PAGE));
        while (row.find()) {
            String before = written.put(
                    row.group(1), row.group(2).strip() + " | " + row.group(3).strip());
            assertThat(before).as("%s stands twice in %s", row.group(1), PAGE).isNull();
            assertThat(row.group(4)).as("the meaning of %s", row.group(1)).isNotBlank();
        }
        Map<String, String> read = readByTheCode();

        List<String> wrong = new ArrayList<>();
        read.forEach((name, readersAndDefault) -> {
            if (!readersAndDefault.equals(written.get(name))) {
                wrong.add("| `%s` | %s | what it means |".formatted(name, readersAndDefault));
            }
        });
        assertThat(wrong)
                .as("rows that %s lacks, or that say something else; add or mend them there", PAGE)
                .isEmpty();
        assertThat(written.keySet())
                .as("variables that %s explains and nothing reads any more; delete their rows", PAGE)
                .allMatch(read::containsKey);
    }

    @Test
    void theReadmesTableOfSettingsNamesEveryVariableAndNoOther() {
        String table = Project.read("README.md").split("## Settings")[1];
        var named = new TreeSet<String>();
        for (String line : table.split("\n")) {
            String firstCell = line.startsWith("| ") ? line.substring(2, line.indexOf(" |", 2)) : "";
            Matcher variable = Pattern.compile("`(REBOUND_[A-Z0-9_]+)`").matcher(firstCell);
            while (variable.find()) {
                named.add(variable.group(1));
            }
        }
        assertThat(named)
                .as("the settings table of README.md; add one line for a new variable")
                .containsExactlyInAnyOrderElementsOf(readByTheCode().keySet());
    }

    /** Variable to {@code readers | default}, in the words of the page. */
    private static Map<String, String> readByTheCode() {
        Map<String, List<String>> readers = new TreeMap<>();
        Map<String, String> defaults = new LinkedHashMap<>();
        for (Program program : Program.values()) {
            program.variables().forEach((name, fallback) -> {
                readers.computeIfAbsent(name, any -> new ArrayList<>()).add(program.part());
                String shown = fallback == null ? "must be set" : fallback.isEmpty() ? "empty" : "`" + fallback + "`";
                String other = defaults.putIfAbsent(name, shown);
                if (other != null && !other.equals(shown)) {
                    // The gateway listens on 8080 unless told otherwise; a service has to be told.
                    defaults.put(name, "differs");
                }
            });
        }
        Map<String, String> rows = new TreeMap<>();
        readers.forEach((name, parts) -> rows.put(name, shown(parts) + " | " + defaults.get(name)));
        return rows;
    }

    private static String shown(List<String> parts) {
        if (parts.size() == Program.values().length) {
            return "all";
        }
        if (parts.size() == Program.values().length - 1 && !parts.contains("gateway")) {
            return "services";
        }
        return String.join(", ", parts);
    }
}
