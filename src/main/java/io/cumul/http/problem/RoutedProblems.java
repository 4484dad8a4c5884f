package io.cumul.http.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cumul.http.Language;
import io.cumul.http.Trace;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;

/** Answers with a problem where no resource does, in the same form as everywhere. */
@Singleton
public class RoutedProblems {
    private final ObjectMapper json;

    /** Answers written as all answers are. */
    RoutedProblems(ObjectMapper json) {
        this.json = json;
    }

    /** Answers a request that nobody has answered yet. */
    public void answer(RoutingContext request, Problem problem) {
        answer(request, problem, trace(request));
    }

    /** Answers a request that nobody has answered yet, under the trace that the log has. */
    void answer(RoutingContext request, Problem problem, String trace) {
        Language language = Language.of(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        ProblemDocument document =
                ProblemDocument.of(problem, language, request.request().path(), trace);
        HttpServerResponse response = request.response()
                .setStatusCode(problem.code().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemRendering.PROBLEM_JSON)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        if (Problems.waitingHelps(problem)) {
            response.putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(Problems.RETRY_AFTER));
        }
        response.end(write(document));
    }

    /** The trace of a request that no resource has begun. */
    static String trace(RoutingContext request) {
        return Trace.id(request.request().getHeader("traceparent"));
    }

    private String write(ProblemDocument document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a problem document can be written", impossible);
        }
    }
}
