package io.cumul.http;

import io.cumul.http.json.RequestBodies;
import io.cumul.http.json.RequestBody;
import io.cumul.http.problem.Problem;
import io.cumul.http.problem.ProblemCode;
import io.cumul.http.problem.ProblemException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a request's headers before its body is read, once the caller is known: size, media type, then the key, and whether
 * there may be a body at all. The order
 * is that of the problems' precedence, and is why no resource declares what it consumes: the framework would look at that
 * before it knows the caller.
 */
@Singleton
public final class Door {
    private static final Set<String> WITH_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT);
    private static final Set<String> JSON = Set.of("application/json");
    private static final Set<String> YAML = Set.of("application/yaml", "text/yaml");
    private static final Set<String> LINES = Set.of("application/x-ndjson", "application/ndjson");
    private static final String BODY = "body";
    private static final String TRANSFER_ENCODING = "Transfer-Encoding";
    private static final int FIRST = 100;
    private static final int SECOND = 200;
    private static final int THIRD = 300;

    /** Turns away a body that says it is too large, or of a form that the operation does not take. */
    @ServerRequestFilter(priority = FIRST)
    public void body(HttpServerRequest request, SimpleResourceInfo operation) {
        if (!WITH_BODY.contains(request.method().name())) {
            return;
        }
        BodyForm form = form(operation);
        if (tooLarge(RequestHeaders.line(request, HttpHeaders.CONTENT_LENGTH), RequestBodies.maxBytes(form))) {
            throw new ProblemException(Problem.of(ProblemCode.BODY_TOO_LARGE));
        }
        if (!takesBody(operation)) {
            return;
        }
        String type = RequestHeaders.line(request, HttpHeaders.CONTENT_TYPE);
        if (!takes(form, type)) {
            throw new ProblemException(Problem.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE));
        }
    }

    /** Turns away a command without its key. */
    @Keyed
    @ServerRequestFilter(priority = SECOND)
    public void key(HttpServerRequest request) {
        KeyHeader.read(RequestHeaders.values(request, HeaderNames.IDEMPOTENCY_KEY));
    }

    /** Turns away a body where none is taken: whoever sends one means something by it, which would not be done. */
    @ServerRequestFilter(priority = THIRD)
    public void noBody(HttpServerRequest request, SimpleResourceInfo operation) {
        if (WITH_BODY.contains(request.method().name()) && !takesBody(operation) && hasBody(request)) {
            throw ProblemException.malformed(BODY, "must be left out: the operation takes none");
        }
    }

    private static boolean hasBody(HttpServerRequest request) {
        String length = RequestHeaders.line(request, HttpHeaders.CONTENT_LENGTH);
        return length == null ? request.getHeader(TRANSFER_ENCODING) != null : Long.parseLong(length) > 0;
    }

    private static boolean takesBody(SimpleResourceInfo operation) {
        for (Class<?> type : operation.parameterTypes()) {
            if (RequestBody.class.isAssignableFrom(type) || type.isAnnotationPresent(BodyForm.class)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable BodyForm form(SimpleResourceInfo operation) {
        for (Class<?> type : operation.parameterTypes()) {
            BodyForm form = type.getAnnotation(BodyForm.class);
            if (form != null) {
                return form;
            }
        }
        return null;
    }

    private static boolean takes(@Nullable BodyForm form, @Nullable String type) {
        if (form != null && form.lines()) {
            return is(type, LINES);
        }
        return isJson(type) || (form != null && form.yaml() && isYaml(type));
    }

    private static boolean tooLarge(@Nullable String contentLength, int most) {
        // A length that is no number does not get past the server.
        return contentLength != null && Long.parseLong(contentLength) > most;
    }

    /** JSON, and in UTF-8 if it says anything about it. */
    static boolean isJson(@Nullable String contentType) {
        return is(contentType, JSON);
    }

    /** YAML, and in UTF-8 if it says anything about it. */
    static boolean isYaml(@Nullable String contentType) {
        return is(contentType, YAML);
    }

    private static boolean is(@Nullable String contentType, Set<String> types) {
        if (contentType == null) {
            return false;
        }
        try {
            MediaType type = MediaType.valueOf(contentType);
            String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
            String name = (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
            return types.contains(name) && (charset == null || charset.equalsIgnoreCase("utf-8"));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
