package io.cumul.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * The id that ties an answer to the log: the trace of a valid W3C {@code traceparent}, else a random one of the same form,
 * 32 hexadecimal digits.
 */
@Singleton
public final class Trace {
    private static final String NAME = "traceId";
    private static final String TRACEPARENT = "traceparent";
    private static final Pattern FORM =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");

    /** Puts the id where the log finds it, before anything else happens. */
    @ServerRequestFilter(preMatching = true)
    public void begin(ContainerRequestContext request, HttpServerRequest http) {
        String id = id(RequestHeaders.line(http, TRACEPARENT));
        request.setProperty(NAME, id);
        MDC.put(NAME, id);
    }

    /** The id of a request, always the same one. */
    public static String of(ContainerRequestContext request) {
        if (request.getProperty(NAME) instanceof String known) {
            return known;
        }
        String id = id(request.getHeaderString(TRACEPARENT));
        request.setProperty(NAME, id);
        return id;
    }

    /** The trace that a {@code traceparent} names, or a random one. */
    public static String id(@Nullable String traceparent) {
        if (traceparent != null) {
            Matcher matcher = FORM.matcher(traceparent);
            // Version 00 has exactly four parts; what later versions append is theirs.
            if (matcher.matches() && (matcher.group(2) == null || !traceparent.startsWith("00"))) {
                return matcher.group(1);
            }
        }
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong() | 1);
    }
}
