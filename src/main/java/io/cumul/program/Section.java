package io.cumul.program;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One section of a program's text. Reading goes on after a fault, with a stand-in for what could not be read, so that all
 * faults are found at once; what was compiled from stand-ins is thrown away.
 */
final class Section {
    private static final String NO_VALUE = "has no value.";

    private final JsonNode node;
    private final String path;
    private final Faults faults;
    private final Set<String> known = new LinkedHashSet<>();

    private Section(JsonNode node, String path, Faults faults) {
        this.node = node;
        this.path = path;
        this.faults = faults;
    }

    /** The whole text as a section. */
    static Section root(JsonNode node, Faults faults) {
        if (!node.isObject() && !node.isMissingNode()) {
            faults.add("", "The text must be a list of keys and values, such as \"currency: EUR\".");
        }
        // What is no section has been named above or by the tree; that its keys are missing need not be said too.
        return node.isObject() ? new Section(node, "", faults) : missing();
    }

    private static Section missing() {
        return new Section(MissingNode.getInstance(), "", new Faults());
    }

    /** The path of a key below another path. */
    static String below(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** Whether the key is there with a text as its value. */
    boolean hasText(String key) {
        return node.path(key).isTextual();
    }

    /** The value of a key that must be there. */
    <T> T need(String key, T standIn, Form<T> form) {
        known.add(key);
        if (!node.has(key)) {
            faults.add(below(path, key), "is missing.");
            return standIn;
        }
        return read(node.path(key), below(path, key), standIn, form);
    }

    /** The value of a key that may be left out, and what it is then. */
    <T> T allow(String key, T otherwise, Form<T> form) {
        known.add(key);
        return node.has(key) ? read(node.path(key), below(path, key), otherwise, form) : otherwise;
    }

    /** The section under a key that must be there. */
    Section need(String key, String otherwise) {
        if (!node.has(key)) {
            faults.add(below(path, key), "is missing.");
        }
        return section(key, otherwise);
    }

    /** The section under a key that may be left out, and then is empty. */
    Section allow(String key) {
        return section(key, "");
    }

    /** The values of a list under a key that may be left out, and then is empty. */
    <T> List<T> list(String key, int most, Form<T> form) {
        known.add(key);
        JsonNode list = node.path(key);
        if (!list.isArray() && !list.isMissingNode()) {
            faults.add(below(path, key), list.isNull() ? NO_VALUE : "must be a list.");
        } else if (list.size() > most) {
            faults.add(below(path, key), "must not have more than " + most + " values.");
            return List.of();
        }
        List<T> values = new ArrayList<>();
        for (int i = 0; i < list.size() && list.isArray(); i++) {
            readInto(values, list.get(i), below(path, key) + "[" + i + "]", form);
        }
        return values;
    }

    /** Names every key that nobody asked for. */
    void close() {
        node.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                faults.add(below(path, key), "is not a key of the program language." + Likeness.hint(key, known));
            }
        });
    }

    private Section section(String key, String otherwise) {
        known.add(key);
        JsonNode inner = node.path(key);
        if (inner.isObject()) {
            return new Section(inner, below(path, key), faults);
        }
        if (!inner.isMissingNode()) {
            String form = "must be " + otherwise + "a section with keys of its own.";
            faults.add(below(path, key), inner.isNull() ? NO_VALUE : form);
        }
        return missing();
    }

    private <T> T read(JsonNode value, String at, T standIn, Form<T> form) {
        List<T> read = new ArrayList<>(1);
        readInto(read, value, at, form);
        return read.isEmpty() ? standIn : read.getFirst();
    }

    private <T> void readInto(List<T> values, JsonNode value, String at, Form<T> form) {
        if (value.isMissingNode()) {
            return; // the tree has named its fault
        }
        if (value.isNull()) {
            faults.add(at, NO_VALUE);
            return;
        }
        try {
            values.add(form.read(value));
        } catch (IllegalArgumentException other) {
            faults.add(at, other.getMessage() + ".");
        }
    }
}
