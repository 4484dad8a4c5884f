package io.cumul.http.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/** Goes over the document that is read off the resources, once, when the application is built. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ContractFilter implements OASFilter {
    private static final String SCHEME = "apiKey";

    private final IndexView index;

    /** A filter that may look at the code. */
    public ContractFilter(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Components components = document.getComponents();
        components.setSecuritySchemes(Map.of(SCHEME, apiKey()));
        HeaderTerms.describe(components);
        ProblemExamples.describe(components);
        RequiredFields required = new RequiredFields(index);
        components.getSchemas().forEach((name, schema) -> {
            required.mark(name, schema);
            Vocabulary.describe(name, schema);
        });
        Map<String, OperationCode> code = OperationCode.all(index);
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .forEach((method, operation) -> complete(operation, new Shape(path, method, operation), code)));
        StrictRequests.close(document);
    }

    private static void complete(Operation operation, Shape shape, Map<String, OperationCode> code) {
        OperationCode own = code.getOrDefault(operation.getOperationId(), OperationCode.NONE);
        operation.setSecurity(List.of(requirement()));
        Vocabulary.describe(operation);
        HeaderTerms.add(shape, own);
        Examples.add(operation);
        ProblemTerms.add(shape, own);
    }

    private static SecurityScheme apiKey() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.HEADER)
                .name("X-API-Key")
                .description("A key of the gateway's configuration, with the roles checkout and manager.");
    }

    private static SecurityRequirement requirement() {
        return OASFactory.createSecurityRequirement().addScheme(SCHEME);
    }

    /**
     * An operation and where it stands.
     *
     * @param path its path template
     * @param method its method
     * @param operation the operation
     */
    record Shape(String path, HttpMethod method, Operation operation) {
        boolean ofAccount() {
            return path.startsWith("/v1/accounts/{accountId}");
        }

        boolean writes(OperationCode own) {
            return method != HttpMethod.GET && !own.writesNothing();
        }

        boolean hasBody() {
            return operation.getRequestBody() != null;
        }
    }
}
