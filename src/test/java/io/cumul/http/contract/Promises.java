package io.cumul.http.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an OpenAPI document promises to programs, fact by fact: paths, operations, parameters, fields and their forms,
 * headers, codes. What is meant for people (descriptions, summaries, examples' values) is no promise.
 */
final class Promises {
    private static final Set<String> FOR_PEOPLE = Set.of("description", "summary", "title", "example", "info", "tags");

    private final Set<String> facts = new TreeSet<>();

    private Promises() {}

    static Set<String> of(JsonNode document) {
        Promises promises = new Promises();
        promises.add("", document);
        return promises.facts;
    }

    private void add(String place, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(field -> {
                if (!isForPeople(place, field.getKey())) {
                    add(place + "/" + field.getKey(), field.getValue());
                }
            });
        } else if (node.isArray()) {
            // The order of codes, required fields and parameters promises nothing.
            node.forEach(element -> add(place + "/[" + name(element) + "]", element));
        } else {
            facts.add(place + " = " + node.asText());
        }
    }

    private static String name(JsonNode element) {
        JsonNode named = element.has("name") ? element.get("name") : element.path("$ref");
        return named.isMissingNode() ? element.asText() : named.asText();
    }

    /** A field may well be called description; an example of the components is told by its name alone. */
    private static boolean isForPeople(String place, String name) {
        return (FOR_PEOPLE.contains(name) && !place.endsWith("/properties"))
                || place.startsWith("/components/examples/")
                || (name.equals("examples") && place.startsWith("/components/schemas/"));
    }
}
