package io.cumul.program;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;

/** A tree that remembers which of its keys it was asked for, as paths such as {@code campaigns[].hours.from}. */
final class AskedKeys {
    private final Set<String> asked = new TreeSet<>();

    /** The same tree, listening. */
    JsonNode listeningTo(JsonNode tree) {
        return listening(tree, "");
    }

    /** The paths that were asked for, whether or not there is anything. */
    Set<String> paths() {
        return asked;
    }

    private JsonNode listening(JsonNode node, String path) {
        if (node.isObject()) {
            Listening section = new Listening(path);
            node.properties()
                    .forEach(key -> section.set(key.getKey(), listening(key.getValue(), below(path, key.getKey()))));
            return section;
        }
        if (node.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> list.add(listening(element, path + "[]")));
            return list;
        }
        return node;
    }

    static String below(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private final class Listening extends ObjectNode {
        private static final long serialVersionUID = 1;

        private final String path;

        Listening(String path) {
            super(JsonNodeFactory.instance);
            this.path = path;
        }

        @Override
        public JsonNode get(String key) {
            asked.add(below(path, key));
            return super.get(key);
        }

        @Override
        public JsonNode path(String key) {
            asked.add(below(path, key));
            return super.path(key);
        }
    }
}
