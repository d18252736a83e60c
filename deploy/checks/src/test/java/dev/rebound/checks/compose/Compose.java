package dev.rebound.checks.compose;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rebound.checks.Project;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The part of the Compose specification that the files here use. Anything else in them is refused when they are read. */
record Compose(
        String name,
        Map<String, Service> services,
        Map<String, Network> networks,
        Map<String, Map<String, Object>> volumes) {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static Compose read(String file) {
        Map<String, Object> content = new LinkedHashMap<>(Project.yaml(file));
        // Extension fields: what is shared by anchors has been laid in already.
        content.keySet().removeIf(key -> key.startsWith("x-"));
        return STRICT.convertValue(content, Compose.class);
    }

    record Service(
            String image,
            Build build,
            List<String> command,
            String restart,
            Boolean init,
            @JsonProperty("read_only") Boolean readOnly,
            List<String> tmpfs,
            @JsonProperty("cap_drop") List<String> capDrop,
            @JsonProperty("security_opt") List<String> securityOpt,
            @JsonProperty("pids_limit") Integer pidsLimit,
            @JsonProperty("stop_grace_period") String stopGracePeriod,
            Map<String, Object> logging,
            Health healthcheck,
            @JsonProperty("mem_limit") String memLimit,
            Double cpus,
            List<String> networks,
            List<String> ports,
            List<String> volumes,
            @JsonProperty("depends_on") Map<String, Condition> dependsOn,
            Map<String, String> environment) {

        Service {
            environment = environment == null ? Map.of() : environment;
            dependsOn = dependsOn == null ? Map.of() : dependsOn;
            ports = ports == null ? List.of() : ports;
            volumes = volumes == null ? List.of() : volumes;
        }
    }

    record Build(String context, String dockerfile, Map<String, String> args) {}

    record Health(
            List<String> test,
            String interval,
            String timeout,
            @JsonProperty("start_period") String startPeriod,
            Integer retries) {}

    record Condition(String condition) {}

    record Network(Boolean internal) {}
}
