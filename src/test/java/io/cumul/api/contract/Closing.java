package io.cumul.api.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Closes the schemas of a document: objects may have no properties but those that are named. */
final class Closing {
    /** A schema that is one part of a whole cannot know what the other parts name: the whole is closed instead. */
    private static final List<String> COMPOSITIONS = List.of("allOf", "anyOf", "oneOf");

    private Closing() {}

    /** A copy of the document with closed schemas. */
    static JsonNode of(JsonNode document) {
        JsonNode copy = document.deepCopy();
        close(copy, false);
        return copy;
    }

    private static void close(JsonNode node, boolean part) {
        node.properties().forEach(member -> {
            if (member.getValue().isArray()) {
                boolean parts = COMPOSITIONS.contains(member.getKey());
                member.getValue().forEach(child -> close(child, parts));
            } else {
                close(member.getValue(), false);
            }
        });
        if (node instanceof ObjectNode schema && !part && isObjectSchema(schema)) {
            schema.put("unevaluatedProperties", false);
        }
    }

    private static boolean isObjectSchema(ObjectNode node) {
        boolean names = node.path("type").asText().equals("object")
                && node.path("properties").isObject();
        return (names || COMPOSITIONS.stream().anyMatch(node::has)) && !node.has("additionalProperties");
    }
}
