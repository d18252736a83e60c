package dev.rebound.checks.observability;

import dev.rebound.checks.Project;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of {@code deploy/docs/metrics.md}, and the names in a query. */
final class Metrics {

    static final String PAGE = "deploy/docs/metrics.md";

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (`[a-z_]+`(?:, `[a-z_]+`)*) \\| [^|]+ \\| (gauge|counter|timer) \\|");
    private static final Pattern NAME = Pattern.compile("\\b([a-z]+(?:_[a-z0-9]+)+|up)\\b(?!\\s*\\()");

    private Metrics() {}

    /** Each series that may be asked for, with the name of its row. */
    static TreeMap<String, String> series() {
        var series = new TreeMap<String, String>();
        series.put("up", "up");
        Matcher row = ROW.matcher(Project.read(PAGE));
        while (row.find()) {
            for (String quoted : row.group(1).split(", ")) {
                String name = quoted.replace("`", "");
                if (row.group(2).equals("timer")) {
                    for (String suffix : new String[] {"_count", "_sum", "_max", "_bucket"}) {
                        series.put(name + suffix, name);
                    }
                } else {
                    series.put(name, name);
                }
            }
        }
        return series;
    }

    /** The series that a query names: not its functions, labels, or what it groups by. */
    static TreeSet<String> of(String query) {
        String bare = query.replaceAll("\\{[^}]*}", "")
                .replaceAll("\\b(by|without|on|ignoring) \\([^)]*\\)", "")
                .replaceAll("\"[^\"]*\"", "");
        var names = new TreeSet<String>();
        Matcher found = NAME.matcher(bare);
        while (found.find()) {
            names.add(found.group(1));
        }
        return names;
    }
}
