package io.cumul.encoding;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JSON object in the making, compact and in the order of writing. What is absent leaves no field behind. */
final class Writing {
    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    Writing put(String name, long value) {
        node.put(name, value);
        return this;
    }

    Writing put(String name, @Nullable Long value) {
        if (value != null) {
            node.put(name, value);
        }
        return this;
    }

    /** Any value whose text stands for it: a string, an instant, an id, a constant. */
    Writing put(String name, @Nullable Object value) {
        if (value != null) {
            node.put(name, value.toString());
        }
        return this;
    }

    Writing put(String name, @Nullable Writing value) {
        if (value != null) {
            node.set(name, value.node);
        }
        return this;
    }

    Writing objects(String name, List<Writing> values) {
        ArrayNode array = node.putArray(name);
        values.forEach(value -> array.add(value.node));
        return this;
    }

    Writing texts(String name, List<String> values) {
        ArrayNode array = node.putArray(name);
        values.forEach(array::add);
        return this;
    }

    /** The JSON text. */
    String text() {
        return node.toString();
    }
}
