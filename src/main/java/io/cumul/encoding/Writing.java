package io.cumul.encoding;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object in the making, compact and in the order of writing. What is absent leaves no field behind. The text grows as
 * it is put, without a tree: every write of the gateway makes several of these.
 */
final class Writing {
    private static final JsonStringEncoder ENCODER = JsonStringEncoder.getInstance();

    private final StringBuilder text = new StringBuilder(192).append('{');

    Writing put(String name, long value) {
        field(name).append(value);
        return this;
    }

    Writing put(String name, @Nullable Long value) {
        if (value != null) {
            field(name).append(value.longValue());
        }
        return this;
    }

    /** Any value whose text stands for it: a string, an instant, an id, a constant. */
    Writing put(String name, @Nullable Object value) {
        if (value != null) {
            field(name);
            string(value.toString());
        }
        return this;
    }

    Writing put(String name, @Nullable Writing value) {
        if (value != null) {
            field(name).append(value.text).append('}');
        }
        return this;
    }

    Writing objects(String name, List<Writing> values) {
        field(name).append('[');
        for (int i = 0; i < values.size(); i++) {
            text.append(i == 0 ? "" : ",").append(values.get(i).text).append('}');
        }
        text.append(']');
        return this;
    }

    Writing texts(String name, List<String> values) {
        field(name).append('[');
        for (int i = 0; i < values.size(); i++) {
            text.append(i == 0 ? "" : ",");
            string(values.get(i));
        }
        text.append(']');
        return this;
    }

    /** The JSON text. */
    String text() {
        return text + "}";
    }

    private StringBuilder field(String name) {
        if (text.length() > 1) {
            text.append(',');
        }
        return text.append('"').append(name).append("\":");
    }

    private void string(String value) {
        text.append('"');
        ENCODER.quoteAsString(value, text);
        text.append('"');
    }
}
