package io.cumul.api.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The OpenAPI document that a gateway serves, read once for each gateway.
 *
 * @param document the document, its schemas closed
 * @param schemas what holds texts against its schemas
 */
record ServedContract(JsonNode document, Schemas schemas) {
    private static final Map<URI, ServedContract> KNOWN = new ConcurrentHashMap<>();

    /** The contract of the gateway that is called under a URL. */
    static ServedContract of(URI called) {
        return KNOWN.computeIfAbsent(called.resolve("/q/openapi?format=json"), ServedContract::fetch);
    }

    /** The operation that a method and a path call; empty if the contract has none. */
    Optional<ServedOperation> operation(String method, String path) {
        String name = method.toLowerCase(Locale.ROOT);
        return document.get("paths").properties().stream()
                .filter(template -> matches(template.getKey(), path))
                .min(Comparator.comparing(template -> template.getKey().contains("{")))
                .map(Map.Entry::getValue)
                .filter(item -> item.has(name))
                .map(item -> new ServedOperation(this, item, item.get(name)));
    }

    /** What is wrong with a problem document, wherever it was answered. */
    List<String> problemFaults(String body) {
        return schemas.faults(document.at("/components/schemas/Problem"), body);
    }

    /** A node, or the one that it refers to. */
    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    private static boolean matches(String template, String path) {
        return path.matches(template.replaceAll("\\{\\w+}", "[^/]+"));
    }

    private static ServedContract fetch(URI url) {
        try (InputStream stream = url.toURL().openStream()) {
            JsonNode document = new ObjectMapper().readTree(new String(stream.readAllBytes(), UTF_8));
            JsonNode closed = Closing.of(document);
            return new ServedContract(closed, Schemas.of(closed));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
