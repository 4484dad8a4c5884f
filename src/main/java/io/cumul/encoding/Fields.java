package io.cumul.encoding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one JSON object. It counts what was asked for, so that a field nobody knows is noticed: a text of a
 * later version may mean something else than what is left when its new field is skipped.
 */
final class Fields {
    private static final ObjectReader READER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build()
            .readerFor(JsonNode.class);

    private final JsonNode node;
    private int read;

    private Fields(JsonNode node) {
        if (!node.isObject()) {
            throw new IllegalArgumentException("no JSON object: " + node.getNodeType());
        }
        this.node = node;
    }

    /**
     * Reads a value from the text of a JSON object.
     *
     * @throws IllegalArgumentException if the text is no such value, for whatever reason
     */
    static <T> T read(String json, Function<Fields, T> reader) {
        try {
            return whole(READER.readTree(json), reader);
        } catch (JsonProcessingException | DateTimeException | ArithmeticException | IllegalStateException broken) {
            throw new IllegalArgumentException("not readable: " + broken.getMessage(), broken);
        }
    }

    /** Whether there is such a field, which is not yet to have asked for it. */
    boolean has(String name) {
        return node.has(name);
    }

    String text(String name) {
        JsonNode value = required(name);
        if (!value.isTextual()) {
            throw new IllegalArgumentException(name + " is no text");
        }
        return value.textValue();
    }

    @Nullable
    String textOrNull(String name) {
        return has(name) ? text(name) : null;
    }

    long number(String name) {
        JsonNode value = required(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new IllegalArgumentException(name + " is no whole number");
        }
        return value.longValue();
    }

    @Nullable
    Long numberOrNull(String name) {
        return has(name) ? number(name) : null;
    }

    int integer(String name) {
        return Math.toIntExact(number(name));
    }

    Instant instant(String name) {
        return Instant.parse(text(name));
    }

    @Nullable
    Instant instantOrNull(String name) {
        return has(name) ? instant(name) : null;
    }

    <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Enum.valueOf(type, text(name));
    }

    <T> T object(String name, Function<Fields, T> reader) {
        return whole(required(name), reader);
    }

    <T> @Nullable T objectOrNull(String name, Function<Fields, T> reader) {
        return has(name) ? object(name, reader) : null;
    }

    <T> List<T> objects(String name, Function<Fields, T> reader) {
        return list(name, element -> whole(element, reader));
    }

    List<String> texts(String name) {
        return list(name, element -> {
            if (!element.isTextual()) {
                throw new IllegalArgumentException(name + " holds something else than texts");
            }
            return element.textValue();
        });
    }

    private <T> List<T> list(String name, Function<JsonNode, T> reader) {
        JsonNode array = required(name);
        if (!array.isArray()) {
            throw new IllegalArgumentException(name + " is no list");
        }
        List<T> result = new ArrayList<>(array.size());
        array.forEach(element -> result.add(reader.apply(element)));
        return result;
    }

    private JsonNode required(String name) {
        JsonNode value = node.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        read++;
        return value;
    }

    private static <T> T whole(JsonNode node, Function<Fields, T> reader) {
        Fields fields = new Fields(node);
        T value = reader.apply(fields);
        if (fields.read != node.size()) {
            throw new IllegalArgumentException("unknown fields among " + String.join(", ", names(node)));
        }
        return value;
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
