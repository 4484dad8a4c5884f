package io.cumul.http.problem;

import io.cumul.http.Language;
import io.cumul.http.Trace;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Turns the problem that a response carries into its document: the one place that knows language, path and trace. */
@Singleton
public final class ProblemRendering {
    /** The media type of problem documents. */
    public static final String PROBLEM_JSON = "application/problem+json";

    private static final MediaType TYPE = MediaType.valueOf(PROBLEM_JSON);

    /** Replaces a problem by its document; leaves any other entity alone. */
    @ServerResponseFilter
    public void render(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem) {
            Language language = Language.of(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
            String path = request.getUriInfo().getRequestUri().getRawPath();
            ProblemDocument document = ProblemDocument.of(problem, language, path, Trace.of(request));
            response.setEntity(document, null, TYPE);
            response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, language.tag());
            response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
    }
}
