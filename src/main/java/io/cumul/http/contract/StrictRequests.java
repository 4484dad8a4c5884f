package io.cumul.http.contract;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Says of every object in a request that it takes no other fields. Answers stay open: they may grow. */
final class StrictRequests {
    private static final String REFERENCE = "#/components/schemas/";

    private final Map<String, Schema> schemas;
    private final Set<String> seen = new HashSet<>();

    private StrictRequests(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    static void close(OpenAPI document) {
        StrictRequests requests = new StrictRequests(document.getComponents().getSchemas());
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> operation.getRequestBody() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().getMediaTypes().values().stream())
                .forEach(media -> requests.close(media.getSchema()));
    }

    private void close(@Nullable Schema schema) {
        if (schema == null) {
            return;
        }
        String reference = schema.getRef();
        if (reference != null) {
            String name = reference.substring(REFERENCE.length());
            if (seen.add(name)) {
                close(schemas.get(name));
            }
        }
        close(schema.getItems());
        Map<String, Schema> properties = schema.getProperties();
        if (properties != null) {
            schema.setAdditionalPropertiesBoolean(false);
            properties.values().forEach(this::close);
        }
    }
}
