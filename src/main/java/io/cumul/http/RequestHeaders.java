package io.cumul.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request's headers, from where the server has them. The framework's own {@code HttpHeaders} are a tree of lists that is made anew
 * for each request.
 */
final class RequestHeaders {
    private RequestHeaders() {}

    /** A header's value; several are one, joined by commas (RFC 9110, 5.3); null if there is none. */
    static @Nullable String line(HttpServerRequest request, String name) {
        String first = request.getHeader(name);
        if (first == null) {
            return null;
        }
        List<String> all = values(request, name);
        return all.size() == 1 ? first : String.join(",", all);
    }

    /** Every value that the request gives for a header, none for a header that it does not have. */
    static List<String> values(HttpServerRequest request, String name) {
        return request.headers().getAll(name);
    }
}
