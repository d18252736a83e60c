package dev.rebound.platform.listening;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.core.io.ClassPathResource;
import org.springframework.kafka.config.TopicBuilder;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The topics of {@code deploy/contracts/topics.yaml}, the one place that names them. */
final class Topics {

    private final List<Map<String, Object>> topics;

    @SuppressWarnings("unchecked")
    Topics() {
        try (InputStream file = new ClassPathResource("contracts/topics.yaml").getInputStream()) {
            Map<String, Object> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            topics = (List<Map<String, Object>>) root.get("topics");
        } catch (IOException e) {
            throw new IllegalStateException("contracts/topics.yaml is missing from the classpath", e);
        }
    }

    /** Every topic, so that no service waits for another to be started first. */
    @SuppressWarnings("unchecked")
    NewTopic[] all(int partitions, short replicas) {
        return topics.stream()
                .map(topic -> TopicBuilder.name((String) topic.get("name"))
                        .partitions(partitions)
                        .replicas(replicas)
                        .configs((Map<String, String>) topic.getOrDefault("config", Map.of()))
                        .build())
                .toArray(NewTopic[]::new);
    }

    /** Where a service parks the records it cannot apply. */
    String deadLettersOf(String service) {
        return topics.stream()
                .filter(topic -> "dead-letters".equals(topic.get("kind")) && service.equals(topic.get("owner")))
                .map(topic -> (String) topic.get("name"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("topics.yaml names no dead-letter topic for " + service
                        + ": a listener must not lose records"));
    }
}
