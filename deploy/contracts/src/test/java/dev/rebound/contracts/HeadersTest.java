package dev.rebound.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.contracts.Contracts.Contract;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class HeadersTest {

    static List<Contract> events() {
        return Contracts.events();
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventHasTheHeadersOfACloudEvent(Contract event) {
        assertThat(Schemas.errors(Contracts.headersSchema(), event.headers())).isEmpty();
        assertThat(event.headers().get("ce_type").stringValue()).isEqualTo(event.type());
    }

    @ParameterizedTest
    @MethodSource("events")
    void headersThatBreakARuleAreRefused(Contract event) {
        assertThat(Damage.of(Contracts.headersSchema(), event.headers()))
                .hasSizeGreaterThan(10)
                .allSatisfy(damage -> assertThat(Schemas.errors(Contracts.headersSchema(), damage.document()))
                        .as(damage.what())
                        .isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("events")
    void headersAgreeWithThePayloadAndTheTopic(Contract event) {
        ObjectNode headers = event.headers();
        JsonNode topic = StreamSupport.stream(Contracts.topics().spliterator(), false)
                .filter(candidate -> candidate.required("name").stringValue().equals(event.topic()))
                .findFirst()
                .orElseThrow();
        String key =
                event.sample().required(topic.required("key").stringValue()).stringValue();

        assertThat(headers.get("ce_source").stringValue())
                .isEqualTo("/rebound/" + topic.required("owner").stringValue());
        assertThat(headers.get("ce_subject").stringValue()).isEqualTo(key);
        assertThat(headers.get("ce_partitionkey").stringValue()).isEqualTo(key);
        if (event.sample().has("request")) {
            assertThat(headers.get("ce_aggregate").stringValue())
                    .isEqualTo(event.sample().get("request").stringValue());
        }
    }

    /** Read in the order of their times the samples are one story, which a consumer's test may play from end to end. */
    @Test
    void theSamplesOfAnAggregateCountFromOneInTheOrderOfTheirTimes() {
        Map<String, List<ObjectNode>> byAggregate = Contracts.events().stream()
                .filter(event -> event.version().equals("v1"))
                .map(Contract::headers)
                .sorted(Comparator.comparing(
                        headers -> Instant.parse(headers.get("ce_time").stringValue())))
                .collect(Collectors.groupingBy(
                        headers -> headers.get("ce_aggregate").stringValue()));

        assertThat(byAggregate).hasSize(5);
        assertThat(byAggregate.values()).allSatisfy(story -> assertThat(story)
                .extracting(headers -> headers.get("ce_sequence").stringValue())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, story.size())
                        .mapToObj(Integer::toString)
                        .toList()));
    }

    @Test
    void everySampleIsAnEventOfItsOwn() {
        assertThat(Contracts.events())
                .extracting(event -> event.headers().get("ce_id").stringValue())
                .doesNotHaveDuplicates();
    }
}
