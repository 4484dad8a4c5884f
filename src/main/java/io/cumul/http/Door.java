package io.cumul.http;

import io.cumul.http.json.RequestBodies;
import io.cumul.http.problem.Problem;
import io.cumul.http.problem.ProblemCode;
import io.cumul.http.problem.ProblemException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a request's headers before its body is read, once the caller is known: size, media type, then the key. The order
 * is that of the problems' precedence, and is why no resource declares what it consumes: the framework would look at that
 * before it knows the caller.
 */
public final class Door {
    private static final Set<String> WITH_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT);
    private static final int FIRST = 100;
    private static final int SECOND = 200;

    /** Turns away a body that says it is too large or not JSON. */
    @ServerRequestFilter(priority = FIRST)
    public void body(ContainerRequestContext request) {
        if (!WITH_BODY.contains(request.getMethod())) {
            return;
        }
        if (tooLarge(request.getHeaderString(HttpHeaders.CONTENT_LENGTH))) {
            throw new ProblemException(Problem.of(ProblemCode.BODY_TOO_LARGE));
        }
        if (!isJson(request.getHeaderString(HttpHeaders.CONTENT_TYPE))) {
            throw new ProblemException(Problem.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE));
        }
    }

    /** Turns away a command without its key. */
    @Keyed
    @ServerRequestFilter(priority = SECOND)
    public void key(ContainerRequestContext request) {
        KeyHeader.read(request.getHeaders().get(HeaderNames.IDEMPOTENCY_KEY));
    }

    private static boolean tooLarge(@Nullable String contentLength) {
        // A length that is no number does not get past the server.
        return contentLength != null && Long.parseLong(contentLength) > RequestBodies.MAX_BYTES;
    }

    /** JSON, and in UTF-8 if it says anything about it. */
    static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        try {
            MediaType type = MediaType.valueOf(contentType);
            String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
            return type.getType().equalsIgnoreCase("application")
                    && type.getSubtype().equalsIgnoreCase("json")
                    && (charset == null || charset.equalsIgnoreCase("utf-8"));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
