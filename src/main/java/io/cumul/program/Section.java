package io.cumul.program;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    /** The section's own path; empty for the whole text. */
    String path() {
        return path;
    }

    /** Whether the key is there, whatever its value. */
    boolean has(String key) {
        known.add(key);
        return node.has(key);
    }

    /** Names a fault of a key's value that is not one of its form. */
    void fault(String key, String sentence) {
        faults.add(below(path, key), sentence);
    }

    /** Names a fault of the section as a whole. */
    void fault(String sentence) {
        faults.add(path, sentence);
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

    /** The value of a key that must be there; absent if it is not, or if it cannot be read. */
    <T> @Nullable T need(String key, Form<T> form) {
        if (!node.has(key)) {
            faults.add(below(path, key), "is missing.");
        }
        return maybe(key, form);
    }

    /** The value of a key that may be left out; absent if it is, or if it cannot be read. */
    <T> @Nullable T maybe(String key, Form<T> form) {
        known.add(key);
        List<T> read = new ArrayList<>(1);
        readInto(read, node.path(key), below(path, key), form);
        return read.isEmpty() ? null : read.getFirst();
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

    /** The different values of a list under a key that may be left out, and then is empty. */
    <T> Set<T> list(String key, int most, Form<T> form) {
        Set<T> values = new LinkedHashSet<>();
        Form<T> once = form.except(value -> !values.add(value), value -> "is listed twice");
        JsonNode list = array(key, most);
        for (int i = 0; i < list.size(); i++) {
            readInto(new ArrayList<>(1), list.get(i), at(key, i), once);
        }
        return values;
    }

    /** The sections of a list under a key that may be left out, and then is empty. */
    List<Section> sections(String key, int most) {
        List<Section> sections = new ArrayList<>();
        JsonNode list = array(key, most);
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).isObject()) {
                sections.add(new Section(list.get(i), at(key, i), faults));
            } else if (!list.get(i).isMissingNode()) {
                faults.add(at(key, i), list.get(i).isNull() ? NO_VALUE : "must be a section with keys of its own.");
            }
        }
        return sections;
    }

    /**
     * What stands as a text in a list, or under a key in its sections; read without looking for faults.
     *
     * @param key empty for the values of the list themselves
     * @return absent if there is something else in the list's place
     */
    @Nullable
    Set<String> texts(String list, String key) {
        Set<String> texts = new LinkedHashSet<>();
        if (node.has(list) && !node.path(list).isArray()) {
            return null;
        }
        node.path(list).forEach(element -> {
            JsonNode text = key.isEmpty() ? element : element.path(key);
            if (text.isTextual()) {
                texts.add(text.textValue());
            }
        });
        return texts;
    }

    private JsonNode array(String key, int most) {
        known.add(key);
        JsonNode list = node.path(key);
        if (!list.isArray() && !list.isMissingNode()) {
            faults.add(below(path, key), list.isNull() ? NO_VALUE : "must be a list.");
        } else if (list.isArray() && list.isEmpty()) {
            faults.add(below(path, key), NO_VALUE);
        } else if (list.size() > most) {
            faults.add(below(path, key), "must not have more than " + most + " values.");
        } else {
            return list;
        }
        return MissingNode.getInstance();
    }

    private String at(String key, int index) {
        return below(path, key) + "[" + index + "]";
    }

    /** Names every key that nobody asked for. */
    void close() {
        node.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key) && !faults.full()) {
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
            String sentence = String.valueOf(other.getMessage());
            faults.add(at, sentence.endsWith("?") ? sentence : sentence + ".");
        }
    }
}
