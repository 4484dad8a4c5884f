package io.cumul.http.json;

import io.cumul.http.BodyForm;
import io.cumul.http.problem.Problem;
import io.cumul.http.problem.ProblemCode;
import io.cumul.http.problem.ProblemException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Reads the bodies of requests: no more than is allowed, however they are sent, and strictly. */
@Provider
public final class RequestBodies implements MessageBodyReader<RequestBody> {
    /** The largest body that has no {@link BodyForm} of its own, in bytes: 256 KiB. */
    public static final int MAX_BYTES = 256 * 1024;

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return RequestBody.class.isAssignableFrom(type);
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
        return StrictJson.read(whole(body, maxBytes(type.getAnnotation(BodyForm.class))), type);
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
        byte[] bytes = body.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new ProblemException(Problem.of(ProblemCode.BODY_TOO_LARGE));
        }
        return bytes;
    }
}
