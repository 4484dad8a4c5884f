package io.cumul.program;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * A YAML text (or a JSON text, which is one too) as a tree, without YAML's surprises: no anchors, aliases, merges or tags,
 * every key once, numbers only where they are written as plain decimals.
 */
final class YamlTree {
    /** How deep sections and lists may nest. */
    static final int MAX_DEPTH = 20;

    /** The most characters of a key; a longer one would make every path below it long. */
    static final int MAX_KEY = 64;

    /** The most characters without white space or quotes; over longer ones the parser takes time by their square. */
    static final int MAX_WORD = 10_000;

    private static final int MAX_QUOTED = 120;
    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,29})");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,29})\\.[0-9]{1,30}");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final Set<String> NEEDLESS = Stream.of(
                    Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.SEQ, Tag.MAP, Tag.TIMESTAMP)
            .map(Tag::getValue)
            .collect(Collectors.toUnmodifiableSet());

    private final Faults faults;

    private YamlTree(Faults faults) {
        this.faults = faults;
    }

    /**
     * Reads a text into a tree; what is wrong with it goes to the faults.
     *
     * @return a missing node if the text has no structure at all
     */
    static JsonNode of(String text, Faults faults) {
        if (longestWord(text) > MAX_WORD) {
            faults.add("", "The text has a word of more than " + MAX_WORD + " characters.");
            return MissingNode.getInstance();
        }
        LoaderOptions limits = new LoaderOptions();
        limits.setNestingDepthLimit(MAX_DEPTH);
        limits.setCodePointLimit(RulesetReader.MAX_BYTES);
        try {
            Node root = new Yaml(new SafeConstructor(limits)).compose(new StringReader(text));
            if (root != null) {
                JsonNode tree = new YamlTree(faults).node(root, "");
                if (text.indexOf('!') >= 0) {
                    refuseNeedlessTags(text, limits, faults);
                }
                return tree;
            }
            faults.add("", "The text is empty.");
        } catch (MarkedYAMLException fault) {
            faults.add("", "The text is no YAML: " + quotable(fault.getProblem()) + place(fault) + ".");
        } catch (ReaderException fault) {
            String code = "U+%04X".formatted(fault.getCodePoint());
            faults.add(
                    "",
                    "The text has a character that YAML does not allow: " + code + ", at " + fault.getPosition() + ".");
        } catch (YAMLException fault) {
            faults.add("", "The text is no YAML: " + fault.getMessage() + ".");
        }
        return MissingNode.getInstance();
    }

    /** Once composed, a tag that says what the value is anyway cannot be told from none. */
    private static void refuseNeedlessTags(String text, LoaderOptions limits, Faults faults) {
        for (Event event : new Yaml(limits).parse(new StringReader(text))) {
            String tag = switch (event) {
                case ScalarEvent scalar -> scalar.getTag();
                case CollectionStartEvent collection -> collection.getTag();
                default -> null;
            };
            if (tag != null && NEEDLESS.contains(tag)) {
                int line = event.getStartMark().getLine() + 1;
                faults.add("", "The text has a tag (" + quotable(tag) + "), line " + line + ": leave it out.");
            }
        }
    }

    private static int longestWord(String text) {
        int longest = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == '"' || c == '\'') {
                start = i + 1;
            }
            longest = Math.max(longest, i + 1 - start);
        }
        return longest;
    }

    private static String place(MarkedYAMLException fault) {
        return fault.getProblemMark() == null
                ? ""
                : ", line " + (fault.getProblemMark().getLine() + 1) + ", column "
                        + (fault.getProblemMark().getColumn() + 1);
    }

    private JsonNode node(Node node, String path) {
        if (node.getAnchor() != null) {
            faults.add(path, "must not have an anchor (&) or be an alias (*): write the value out.");
            return MissingNode.getInstance();
        }
        return switch (node) {
            case MappingNode section when section.getTag().equals(Tag.MAP) -> section(section, path);
            case SequenceNode list when list.getTag().equals(Tag.SEQ) -> list(list, path);
            case ScalarNode scalar -> scalar(scalar, path);
            default -> tagged(node, path);
        };
    }

    private JsonNode section(MappingNode mapping, String path) {
        ObjectNode section = JSON.objectNode();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = key(tuple.getKeyNode());
            if (key == null) {
                faults.add(path, "has a key that is no word of at most " + MAX_KEY + " characters.");
            } else if (section.has(key)) {
                faults.add(Section.below(path, key), "is given twice.");
            } else {
                section.set(key, node(tuple.getValueNode(), Section.below(path, key)));
            }
        }
        return section;
    }

    private static @Nullable String key(Node node) {
        return node instanceof ScalarNode scalar
                        && !scalar.getValue().isBlank()
                        && scalar.getValue().length() <= MAX_KEY
                ? scalar.getValue()
                : null;
    }

    private JsonNode list(SequenceNode sequence, String path) {
        ArrayNode list = JSON.arrayNode();
        for (Node element : sequence.getValue()) {
            list.add(node(element, path + "[" + list.size() + "]"));
        }
        return list;
    }

    private JsonNode scalar(ScalarNode scalar, String path) {
        Tag tag = scalar.getTag();
        String value = scalar.getValue();
        if (tag.equals(Tag.STR) || tag.equals(Tag.TIMESTAMP)) {
            return JSON.textNode(value);
        } else if (tag.equals(Tag.BOOL)) {
            return bool(value, path);
        } else if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return number(value, path);
        } else if (tag.equals(Tag.NULL)) {
            return JSON.nullNode();
        }
        return tagged(scalar, path);
    }

    private JsonNode bool(String value, String path) {
        if (value.equals("true") || value.equals("false")) {
            return JSON.booleanNode(Boolean.parseBoolean(value));
        }
        faults.add(path, "must be written true or false; as text, it goes in quotes: \"" + quotable(value) + "\".");
        return MissingNode.getInstance();
    }

    private JsonNode number(String value, String path) {
        if (WHOLE.matcher(value).matches()) {
            return JSON.numberNode(new BigInteger(value));
        }
        if (DECIMAL.matcher(value).matches()) {
            return JSON.numberNode(new BigDecimal(value));
        }
        faults.add(path, "is an unusual number; as text, it goes in quotes: \"" + quotable(value) + "\".");
        return MissingNode.getInstance();
    }

    private JsonNode tagged(Node node, String path) {
        faults.add(path, "must not have a tag (" + quotable(node.getTag().getValue()) + ").");
        return MissingNode.getInstance();
    }

    /** What can be quoted in a sentence: the whole text, or its beginning. */
    static String quotable(String text) {
        return text.length() <= MAX_QUOTED ? text : text.substring(0, MAX_QUOTED) + "\u2026";
    }
}
