package io.cumul.http.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cumul.http.Language;
import io.cumul.http.Trace;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.logging.Logger;

/**
 * Answers what fails before it reaches a resource, such as a request without a host. The server's own answer would be of
 * another form, and shows, in development, the stack.
 */
@Singleton
public class UnroutedFaults {
    private static final Logger LOG = Logger.getLogger(UnroutedFaults.class);

    private final ObjectMapper json;

    /** Answers written as all answers are. */
    UnroutedFaults(ObjectMapper json) {
        this.json = json;
    }

    /** Stands before the server's own handler of failures, which comes last. */
    void install(@Observes Router router) {
        router.route().failureHandler(this::answer);
    }

    private void answer(RoutingContext request) {
        if (request.response().ended()) {
            return;
        }
        Problem problem = Problems.ofStatus(request.statusCode());
        String trace = Trace.id(request.request().getHeader("traceparent"));
        if (problem.code() == ProblemCode.INTERNAL) {
            LOG.errorf(request.failure(), "A request ended in a defect, trace %s", trace);
        }
        Language language = Language.of(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        ProblemDocument document =
                ProblemDocument.of(problem, language, request.request().path(), trace);
        request.response()
                .setStatusCode(problem.code().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemRendering.PROBLEM_JSON)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .end(write(document));
    }

    private String write(ProblemDocument document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a problem document can be written", impossible);
        }
    }
}
