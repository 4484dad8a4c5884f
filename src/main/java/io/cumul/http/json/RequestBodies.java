package io.cumul.http.json;

import io.cumul.http.BodyForm;
import io.cumul.http.problem.Problem;
import io.cumul.http.problem.ProblemCode;
import io.cumul.http.problem.ProblemException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads the bodies of requests: no more than is allowed, however they are sent, and strictly. It is a reader of the
 * framework's own kind, since for one of Jakarta's the framework reflects on the method's annotations at each request.
 */
@Provider
public final class RequestBodies implements ServerMessageBodyReader<RequestBody> {
    /** The largest body that has no {@link BodyForm} of its own, in bytes: 256 KiB. */
    public static final int MAX_BYTES = 256 * 1024;

    private static final int UNKNOWN = -1;

    @Override
    public boolean isReadable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo resource, MediaType mediaType) {
        return RequestBody.class.isAssignableFrom(type);
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return RequestBody.class.isAssignableFrom(type);
    }

    @Override
    public RequestBody readFrom(
            Class<RequestBody> type, Type genericType, MediaType mediaType, ServerRequestContext request)
            throws IOException {
        return read(type, request.getInputStream(), request.getRequestHeaders().getLength());
    }

    @Override
    public RequestBody readFrom(
            Class<RequestBody> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return read(type, body, UNKNOWN);
    }

    /** The largest body of a form; absent for what is usual. */
    public static int maxBytes(@Nullable BodyForm form) {
        return form == null ? MAX_BYTES : form.maxBytes();
    }

    /**
     * All of a body.
     *
     * @throws ProblemException if it is larger
     */
    public static byte[] whole(InputStream body, int most) throws IOException {
        return whole(body, most, UNKNOWN);
    }

    private static RequestBody read(Class<RequestBody> type, InputStream body, int length) throws IOException {
        return StrictJson.read(whole(body, maxBytes(type.getAnnotation(BodyForm.class)), length), type);
    }

    /** A body of known length needs no larger array than that; one more byte shows that it has ended. */
    private static byte[] whole(InputStream body, int most, int length) throws IOException {
        byte[] bytes = body.readNBytes((length < 0 ? most : Math.min(length, most)) + 1);
        if (bytes.length > most) {
            throw new ProblemException(Problem.of(ProblemCode.BODY_TOO_LARGE));
        }
        return bytes;
    }
}
