package dev.rebound.scripts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Holds the broker's topics against {@code deploy/contracts/topics.yaml}: one that is missing, one that nobody knows, a
 * setting that differs (a retention that forgets is a loss to come), partitions that are not the same for all.
 */
public final class TopicDrift {

    private static final String OURS = "rebound.";

    private TopicDrift() {}

    /** A topic as the file has it. */
    record Wanted(String name, Map<String, String> config) {}

    /** What differs, in the order of the names; empty if nothing does. */
    public static List<Finding> run(Installation installation) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", installation.kafka()))) {
            return drift(admin);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker does not say what topics it has", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * Makes what is missing and sets what differs. Partitions of a topic that exists are left as they are: more of them
     * would put later events of a key elsewhere than earlier ones.
     *
     * @param partitions of topics that are made; those that exist already decide, if there are any
     * @return what was done
     */
    public static List<String> mend(Installation installation, int partitions, short replication) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", installation.kafka()))) {
            Map<String, TopicDescription> present = present(admin);
            int count = present.values().stream()
                    .mapToInt(topic -> topic.partitions().size())
                    .max()
                    .orElse(partitions);
            List<String> done = new ArrayList<>();
            for (Wanted topic : wanted()) {
                if (!present.containsKey(topic.name())) {
                    admin.createTopics(List.of(new NewTopic(topic.name(), count, replication).configs(topic.config())))
                            .all()
                            .get();
                    done.add(topic.name() + " was made with " + count + " partitions");
                    continue;
                }
                for (ConfigEntry entry : different(admin, topic)) {
                    admin.incrementalAlterConfigs(Map.of(
                                    resource(topic.name()),
                                    List.of(new AlterConfigOp(entry, AlterConfigOp.OpType.SET))))
                            .all()
                            .get();
                    done.add(topic.name() + ": " + entry.name() + " was set to " + entry.value());
                }
            }
            return done;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the topics cannot be mended", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<Finding> drift(Admin admin) throws ExecutionException, InterruptedException {
        List<Finding> findings = new ArrayList<>();
        Map<String, TopicDescription> present = present(admin);
        List<Wanted> wanted = wanted();
        for (Wanted topic : wanted) {
            if (!present.containsKey(topic.name())) {
                findings.add(new Finding(topic.name(), "is missing; services make it at their start"));
                continue;
            }
            for (ConfigEntry entry : different(admin, topic)) {
                findings.add(new Finding(topic.name(), entry.name() + " is not " + entry.value()));
            }
        }
        Set<String> names = wanted.stream().map(Wanted::name).collect(Collectors.toSet());
        present.keySet().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> findings.add(new Finding(name, "is in no file; nobody should write there")));
        Set<Integer> counts = new TreeSet<>();
        present.values().forEach(topic -> counts.add(topic.partitions().size()));
        if (counts.size() > 1) {
            findings.add(new Finding(
                    "partitions",
                    "differ between topics " + counts + ": a record is parked on the partition that it came from"));
        }
        return findings;
    }

    private static List<ConfigEntry> different(Admin admin, Wanted topic)
            throws ExecutionException, InterruptedException {
        Config config = admin.describeConfigs(List.of(resource(topic.name())))
                .all()
                .get()
                .get(resource(topic.name()));
        return topic.config().entrySet().stream()
                .filter(entry ->
                        !entry.getValue().equals(config.get(entry.getKey()).value()))
                .map(entry -> new ConfigEntry(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }

    private static Map<String, TopicDescription> present(Admin admin) throws ExecutionException, InterruptedException {
        Collection<String> ours = admin.listTopics().names().get().stream()
                .filter(name -> name.startsWith(OURS))
                .toList();
        return new TreeMap<>(admin.describeTopics(ours).allTopicNames().get());
    }

    @SuppressWarnings("unchecked")
    static List<Wanted> wanted() {
        try (InputStream file = TopicDrift.class.getResourceAsStream("/contracts/topics.yaml")) {
            Map<String, Object> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return ((List<Map<String, Object>>) root.get("topics"))
                    .stream()
                            .map(topic -> new Wanted((String) topic.get("name"), (Map<String, String>)
                                    topic.getOrDefault("config", Map.of())))
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
