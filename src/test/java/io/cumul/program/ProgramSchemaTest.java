package io.cumul.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The JSON Schema says of a program's form what the reader says. */
class ProgramSchemaTest {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDialect(Dialects.getDraft202012());
    private static final String TEXT = resource("/program.schema.json");
    private static final Schema SCHEMA = SCHEMAS.getSchema(TEXT, InputFormat.JSON);
    private static final JsonNode TREE = tree(TEXT);

    @Test
    void itIsASchema() {
        Schema meta = SCHEMAS.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(meta.validate(TEXT, InputFormat.JSON)).isEmpty();
    }

    @Test
    void theDocumentationHasTheSame() throws IOException {
        assertThat(Files.readString(Path.of("docs/program.schema.json"))).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @FieldSource("io.cumul.program.ProgramSource#INCLUDED")
    void itFindsNoFaultWithTheIncludedPrograms(String name) {
        assertThat(faults(SCHEMA, resource("/programs/" + name + ".yaml"))).isEmpty();
    }

    @Test
    void itFindsNoFaultWithEveryKey() {
        assertThat(faults(SCHEMA, resource("/program/everything.yaml"))).isEmpty();
    }

    /** A key that the reader knows and the schema does not, or the other way round, is forgotten in one of them. */
    @Test
    void itKnowsTheKeysThatTheReaderKnows() {
        AskedKeys keys = new AskedKeys();
        JsonNode everything = keys.listeningTo(YamlTree.of(resource("/program/everything.yaml"), new Faults()));

        Reading reading = RulesetReader.read(everything, new Faults(), 1, Instant.EPOCH);

        assertThat(reading).isInstanceOf(Reading.Read.class);
        assertThat(keys()).containsExactlyInAnyOrderElementsOf(keys.paths());
    }

    @Test
    void everyKeyIsDescribed() {
        assertThat(TREE.findParents("additionalProperties"))
                .allSatisfy(section -> section.path("properties")
                        .properties()
                        .forEach(key -> assertThat(key.getValue().has("description")
                                        || key.getValue().has("$ref"))
                                .as(key.getKey())
                                .isTrue()));
    }

    /** What editors underline before the gateway sees it. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            nmae: x
            earn: {}
            earn: {rate: {points: 0, per: "1.00"}}
            earn: {rate: {points: 1, per: 1.00}}
            earn: {rate: {points: 1, per: "1.00"}, rates: [{id: a, rate: {points: 1, per: "1.00"}}]}
            earn: {rate: {points: 1, per: "1.00"}, pending: 14}
            expiry: forever
            expiry: {months: 12}
            expiry: {months: 12, roundTo: END_OF_MONTH, yearly: "12-31"}
            actions: [{code: A}]
            actions: [{code: A, points: 1, says: {de: Hallo}}]
            tiers: {window: LIFETIME}
            tiers: {window: YEAR, levels: [{id: a, name: A, threshold: 0}]}
            segments: []
            campaigns: [{id: a}]
            campaigns: [{id: a, bonus: 1, multiplier: 2}]
            campaigns: [{id: a, multiplier: 1}]
            campaigns: [{id: a, bonus: 1, weekdays: [Monday]}]
            campaigns: [{id: a, bonus: 1, caps: {atCap: TRIM}}]
            campaigns: [{id: a, bonus: 1, until: 31/03/2026}]
            campaigns: [{id: a, bonus: 1, hours: {from: "18:00"}}]
            payWithPoints: {minimum: 100}
            payWithPoints: {rate: {points: 100, per: "1.00"}, maximumShare: 0.5}
            payWithPoints: {rate: {points: 100, per: "1.00"}, maximumShare: 101%}
            payWithPoints: {rate: {points: 100, per: "1.00"}, step: 0}
            refunds: {clawBack: FORGIVE}
            refunds: {grace: 14}
            earn: {rate: {points: 1, per: "1.00"}, frozenAccounts: "true"}
            """)
    void itFindsFaultWithWhatTheReaderFindsFaultWith(String sections) {
        String text = Programs.with(sections);

        assertThat(Programs.faults(text)).isNotEmpty();
        assertThat(faults(SCHEMA, text)).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "/properties/campaigns/maxItems, " + Limits.CAMPAIGNS,
        "/properties/actions/maxItems, " + Limits.ACTIONS,
        "/properties/segments/maxItems, " + Limits.SEGMENTS,
        "/properties/earn/properties/rates/maxItems, " + Limits.RATES,
        "/properties/tiers/properties/levels/maxItems, " + Limits.TIERS,
        "/$defs/tier/properties/benefits/maxItems, " + Limits.BENEFITS,
        "/$defs/codes/maxItems, " + Limits.CODES,
        "/$defs/campaign/properties/members/maxItems, " + Limits.CODES,
        "/$defs/says/properties/en/maxLength, " + Limits.SENTENCE,
        "/properties/name/maxLength, " + Limits.NAME,
        "/$defs/action/properties/limit/properties/times/maximum, " + Limits.TIMES,
        "/$defs/campaign/properties/priority/maximum, " + Limits.PRIORITY
    })
    void itHasTheReadersLimits(String pointer, long limit) {
        assertThat(TREE.at(pointer).asLong()).isEqualTo(limit);
    }

    /** What is wrong with a program's text, which is made JSON first. */
    static List<String> faults(String program) {
        return faults(SCHEMA, program);
    }

    private static List<String> faults(Schema schema, String program) {
        JsonNode document = YamlTree.of(program, new Faults());
        return schema.validate(document.toString(), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    /** The paths of all keys. */
    static Set<String> keys() {
        return keys(TREE, "", new TreeSet<>());
    }

    private static Set<String> keys(JsonNode schema, String path, Set<String> keys) {
        if (schema.has("$ref")) {
            keys(TREE.at(schema.path("$ref").textValue().substring(1)), path, keys);
        }
        schema.path("properties").properties().forEach(key -> {
            String below = AskedKeys.below(path, key.getKey());
            keys.add(below);
            keys(key.getValue(), below, keys);
        });
        schema.path("oneOf").forEach(choice -> keys(choice, path, keys));
        if (schema.has("items")) {
            keys(schema.path("items"), path + "[]", keys);
        }
        return keys;
    }

    private static JsonNode tree(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    static String resource(String name) {
        try (InputStream stream = ProgramSchemaTest.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }
}
