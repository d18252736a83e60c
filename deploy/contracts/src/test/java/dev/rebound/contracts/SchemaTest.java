package dev.rebound.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.rebound.contracts.Contracts.Contract;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SchemaTest {

    static List<Contract> all() {
        return Contracts.all();
    }

    static List<Contract> events() {
        return Contracts.events();
    }

    static List<Contract> plain() {
        return Contracts.plain();
    }

    @Test
    void theLanguageIsFound() {
        assertThat(Contracts.events()).hasSizeGreaterThanOrEqualTo(23);
        assertThat(Contracts.plain()).hasSizeGreaterThanOrEqualTo(14);
    }

    @ParameterizedTest
    @MethodSource("all")
    void everySchemaIsAJsonSchemaOfItsType(Contract contract) {
        JsonNode schema = contract.schema();
        JsonNode metaSchema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of(schema.required("$schema").stringValue()))
                .getSchemaNode();

        assertThat(Schemas.errors(metaSchema, schema)).isEmpty();
        assertThat(schema.required("$id").stringValue())
                .isEqualTo("urn:rebound:%s:%s:%s".formatted(contract.form(), contract.name(), contract.version()));
        assertThat(schema.required("title").stringValue()).startsWith(contract.type());
    }

    @ParameterizedTest
    @MethodSource("all")
    void everySampleMeetsItsSchema(Contract contract) {
        assertThat(Schemas.errors(contract.schema(), contract.sample())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everySampleShowsEveryField(Contract contract) {
        assertThat(contract.sample().propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        contract.schema().required("properties").propertyNames());
    }

    @ParameterizedTest
    @MethodSource("all")
    void aSampleThatBreaksARuleIsRefused(Contract contract) {
        List<Damage> damages = Damage.of(contract.schema(), contract.sample());

        assertThat(damages).isNotEmpty();
        assertThat(damages).allSatisfy(damage -> assertThat(Schemas.errors(contract.schema(), damage.document()))
                .as(damage.what())
                .isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("all")
    void aFieldAddedLaterIsNoError(Contract contract) {
        ObjectNode later = contract.sample().put("addedLater", "by a newer producer");

        assertThat(Schemas.errors(contract.schema(), later)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyFieldSaysWhatItIs(Contract contract) {
        contract.schema().required("properties").forEachEntry((name, rules) -> assertThat(
                        rules.path("description").asString())
                .as(name)
                .endsWith("."));
    }

    /** Events published before a field was added lack it, and are read for good. */
    @ParameterizedTest
    @MethodSource("events")
    void everyFieldOfAnEventIsAlwaysThereUnlessItWasAddedLater(Contract event) {
        Set<String> always = event.schema()
                .required("required")
                .valueStream()
                .map(JsonNode::stringValue)
                .collect(Collectors.toSet());

        event.schema().required("properties").forEachEntry((name, rules) -> assertThat(always.contains(name))
                .as(name)
                .isNotEqualTo(rules.required("description").stringValue().startsWith("Added later: ")));
    }

    @ParameterizedTest
    @CsvSource({
        "candidacy.opened, company, 200",
        "candidacy.opened, title, 200",
        "candidacy.opened, notes, 4000",
        "candidacy.rejected, statedReason, 4000",
        "candidacy.self-evaluated, note, 4000",
        "feedback.request-sent, letter, 10000",
        "feedback.received, text, 20000"
    })
    void aPlainTextMayBeAsLongAsItsBoundAndNoLonger(String name, String field, int bound) {
        Contract contract = new Contract("plain", name, "v1");

        assertThat(Schemas.errors(contract.schema(), contract.sample().put(field, "x".repeat(bound))))
                .isEmpty();
        assertThat(Schemas.errors(contract.schema(), contract.sample().put(field, "x".repeat(bound + 1))))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("plain")
    void anOptionalPlainFieldMayBeLeftOutOrNull(Contract contract) {
        List<String> required = contract.schema()
                .required("required")
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
        ObjectNode bare = contract.sample().retain(required);
        ObjectNode nulls = contract.sample();
        nulls.propertyNames().stream().filter(name -> !required.contains(name)).forEach(nulls::putNull);

        assertThat(Schemas.errors(contract.schema(), bare)).isEmpty();
        assertThat(Schemas.errors(contract.schema(), nulls)).isEmpty();
    }
}
