package dev.rebound.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.contracts.Contracts.Contract;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class AsyncApiTest {

    private static final JsonNode DOCUMENT = Contracts.asyncApi();

    static List<Contract> events() {
        return Contracts.events();
    }

    @Test
    void itDescribesTheEventTypesThatHaveAFolderAndNoOthers() {
        assertThat(DOCUMENT.at("/components/messages")
                        .valueStream()
                        .map(message -> message.required("name").stringValue())
                        .filter(name -> name.startsWith("dev.rebound.")))
                .containsExactlyInAnyOrderElementsOf(
                        Contracts.events().stream().map(Contract::type).toList());
    }

    @ParameterizedTest
    @MethodSource("events")
    void aMessagePointsAtTheSchemasOfItsType(Contract event) {
        JsonNode message =
                DOCUMENT.required("components").required("messages").required(event.name() + "." + event.version());

        assertThat(message.required("name").stringValue()).isEqualTo(event.type());
        assertThat(message.at("/payload/$ref").stringValue()).isEqualTo(event + "/schema.json");
        assertThat(message.at("/headers/$ref").stringValue()).isEqualTo("events/headers.schema.json");
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventTypeTravelsOnTheTopicOfItsNameAlone(Contract event) {
        String message = event.name() + "." + event.version();
        Set<String> channels = DOCUMENT.required("channels").properties().stream()
                .filter(channel -> channel.getValue().required("messages").has(message))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());

        assertThat(channels).containsExactly(event.topic());
    }

    @Test
    void itsChannelsAreTheTopics() {
        Set<String> topics = new TreeSet<>();
        Contracts.topics().forEach(topic -> topics.add(topic.required("name").stringValue()));

        assertThat(DOCUMENT.required("channels").propertyNames()).containsExactlyInAnyOrderElementsOf(topics);
        DOCUMENT.required("channels")
                .forEachEntry((name, channel) ->
                        assertThat(channel.required("address").stringValue()).isEqualTo(name));
    }

    @Test
    void theOwnerOfATopicAndNobodyElseSendsToIt() {
        Map<String, String> owners = new TreeMap<>();
        Contracts.topics()
                .forEach(topic -> owners.put(
                        topic.required("name").stringValue(),
                        topic.required("owner").stringValue()));

        assertThat(operations("send"))
                .allSatisfy((channel, services) -> assertThat(services).containsExactly(owners.get(channel)));
        assertThat(operations("send").keySet()).isEqualTo(owners.keySet());
    }

    @Test
    void everyConsumerHasADeadLetterTopic() {
        Set<String> consumers = new TreeSet<>();
        operations("receive").values().forEach(consumers::addAll);

        assertThat(consumers).hasSize(4).allSatisfy(service -> assertThat(
                        DOCUMENT.required("channels").has("rebound.dead-letters." + service))
                .isTrue());
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = DOCUMENT.findValuesAsString("$ref");

        assertThat(references).hasSizeGreaterThan(60).allSatisfy(reference -> {
            if (reference.startsWith("#")) {
                assertThat(DOCUMENT.at(reference.substring(1)).isMissingNode()).isFalse();
            } else {
                assertThat(Files.isRegularFile(Contracts.FOLDER.resolve(reference)))
                        .isTrue();
            }
        });
    }

    @Test
    void everyTopicKeepsEverythingUnlessTheDeploymentSaysOtherwise() {
        assertThat(StreamSupport.stream(Contracts.topics().spliterator(), false))
                .hasSize(9)
                .allSatisfy(topic -> {
                    assertThat(topic.at("/config/retention.ms").stringValue()).isEqualTo("-1");
                    assertThat(topic.at("/config/cleanup.policy").stringValue()).isEqualTo("delete");
                    assertThat(topic.required("kind").stringValue()).isIn("events", "dead-letters");
                    assertThat(topic.required("key").stringValue()).isIn("candidacy", "seeker", "original");
                });
    }

    /** Channel to the services that send to it or receive from it. */
    private static Map<String, Set<String>> operations(String action) {
        Map<String, Set<String>> services = new TreeMap<>();
        DOCUMENT.required("operations").forEachEntry((name, operation) -> {
            if (operation.required("action").stringValue().equals(action)) {
                String channel = operation.at("/channel/$ref").stringValue().substring("#/channels/".length());
                services.computeIfAbsent(channel, any -> new TreeSet<>())
                        .add(operation.at("/tags/0/name").stringValue());
            }
        });
        return services;
    }
}
