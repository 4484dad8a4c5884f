package io.cumul.api.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.Map;

/**
 * Holds texts against schemas of an OpenAPI 3.1 document.
 *
 * @param registry knows the document
 */
record Schemas(SchemaRegistry registry) {
    private static final String DOCUMENT = "urn:cumul:contract";

    static Schemas of(JsonNode document) {
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        return new Schemas(SchemaRegistry.withDialect(
                Dialects.getOpenApi31(),
                registry ->
                        registry.schemas(Map.of(DOCUMENT, document.toString())).schemaRegistryConfig(config)));
    }

    /** What is wrong with a text that should satisfy a schema of the document. */
    List<String> faults(JsonNode schema, String text) {
        String outside = schema.toString().replace("\"$ref\":\"#", "\"$ref\":\"" + DOCUMENT + "#");
        return registry.getSchema(outside, InputFormat.JSON).validate(text, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
