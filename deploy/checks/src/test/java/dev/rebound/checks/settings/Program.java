package dev.rebound.checks.settings;

import dev.rebound.checks.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an operator runs, and what it reads from its environment: the variables that its {@code application.yml} names,
 * and those of {@code platform.yml} if it imports that.
 */
public enum Program {
    APPLICATION("application-service", "application"),
    FEEDBACK("feedback-service", "feedback"),
    NOTIFICATION("notification-service", "notification"),
    ANALYTICS("analytics-service", "analytics"),
    GATEWAY("deploy/gateway", "gateway");

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(REBOUND_[A-Z0-9_]+)(?::([^}]*))?}");
    private static final Pattern READ_IN_CODE =
            Pattern.compile("\"\\$\\{(REBOUND_[A-Z0-9_]+)|getenv\\(\"(REBOUND_[A-Z0-9_]+)");

    private final String module;
    private final String part;

    Program(String module, String part) {
        this.module = module;
        this.part = part;
    }

    /** Folder of the module. */
    public String module() {
        return module;
    }

    /** As compose and the local run name it. */
    public String part() {
        return part;
    }

    /** As it names itself, and as its image is called. */
    public String serviceName() {
        return module.substring(module.lastIndexOf('/') + 1);
    }

    public boolean isService() {
        return this != GATEWAY;
    }

    /** Every variable it reads, with its default; null for one that must be set. */
    public Map<String, String> variables() {
        Map<String, String> variables = new TreeMap<>();
        for (String file : configuration()) {
            Matcher found = VARIABLE.matcher(Project.read(file).replaceAll("(?m)^\\s*#.*$", ""));
            while (found.find()) {
                variables.put(found.group(1), found.group(2));
            }
        }
        for (var source : Project.files(module + "/src/main/java", ".java")) {
            Matcher found = READ_IN_CODE.matcher(Project.read(source));
            while (found.find()) {
                variables.putIfAbsent(found.group(1) != null ? found.group(1) : found.group(2), null);
            }
        }
        return variables;
    }

    /** Those that have no default: it does not start without them. */
    public List<String> required() {
        List<String> required = new ArrayList<>();
        variables().forEach((name, fallback) -> {
            if (fallback == null) {
                required.add(name);
            }
        });
        return required;
    }

    /** What its configuration files say, as text. */
    public String configured() {
        return String.join("\n", configuration().stream().map(Project::read).toList());
    }

    private List<String> configuration() {
        String own = module + "/src/main/resources/application.yml";
        return Project.read(own).contains("classpath:platform.yml")
                ? List.of("platform/src/main/resources/platform.yml", own)
                : List.of(own);
    }
}
