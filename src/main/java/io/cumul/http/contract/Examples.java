package io.cumul.http.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Examples of requests and answers: {@code openapi/<operationId>.request.json} and {@code .answer.json}; of a request that may be
 * YAML as well, {@code .request.yaml}.
 */
final class Examples {
    private static final String JSON = "application/json";
    private static final List<String> YAML = List.of("application/yaml", "text/yaml");

    private Examples() {}

    static void add(Operation operation) {
        RequestBody body = operation.getRequestBody();
        if (body != null) {
            body.setRequired(true);
            add(body.getContent(), operation.getOperationId() + ".request.json");
            addText(body.getContent(), operation.getOperationId() + ".request.yaml");
        }
        for (APIResponse response : operation.getResponses().getAPIResponses().values()) {
            add(response.getContent(), operation.getOperationId() + ".answer.json");
        }
    }

    private static void add(@Nullable Content content, String name) {
        MediaType media = content == null ? null : content.getMediaType(JSON);
        if (media != null) {
            media.setExample(read(name));
        }
    }

    private static void addText(Content content, String name) {
        for (String type : YAML) {
            MediaType media = content.getMediaType(type);
            if (media != null) {
                media.setExample(text(name));
            }
        }
    }

    private static @Nullable String text(String name) {
        try (InputStream stream = Examples.class.getResourceAsStream("/openapi/" + name)) {
            return stream == null ? null : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("openapi/" + name, unreadable);
        }
    }

    /** The example of that name; absent where nobody wrote one. */
    static @Nullable Object read(String name) {
        try (InputStream stream = Examples.class.getResourceAsStream("/openapi/" + name)) {
            return stream == null ? null : new ObjectMapper().readValue(stream, Map.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("openapi/" + name, unreadable);
        }
    }
}
