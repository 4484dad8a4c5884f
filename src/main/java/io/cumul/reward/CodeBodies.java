package io.cumul.reward;

import io.cumul.http.json.RequestBody;
import io.cumul.http.json.StrictJson;
import io.cumul.http.json.Values;
import io.cumul.http.problem.Problem;
import io.cumul.http.problem.ProblemCode;
import io.cumul.http.problem.ProblemException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/** Reads bodies that bring codes line by line, as they come: at no time is there more of one in memory than a line and the codes. */
@Provider
public final class CodeBodies implements MessageBodyReader<CodesBody> {
    /** The most bytes of a line. */
    private static final int LINE_BYTES = 4_096;

    /** The most characters of a code. */
    private static final int CODE = 128;

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == CodesBody.class;
    }

    @Override
    public CodesBody readFrom(
            Class<CodesBody> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return new CodesBody(new Reading(body).codes());
    }

    /**
     * One line.
     *
     * @param code the code
     */
    record CodeLine(String code) implements RequestBody {
        /** Nothing of the code: this may end in a log. */
        @Override
        public String toString() {
            return "a code";
        }
    }

    /** The reading of one body. */
    private static final class Reading {
        private final InputStream body;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream(LINE_BYTES);
        private final List<String> codes = new ArrayList<>();
        private int bytes;

        Reading(InputStream body) {
            this.body = new BufferedInputStream(body);
        }

        List<String> codes() throws IOException {
            for (int next = body.read(); next >= 0; next = body.read()) {
                count();
                if (next == '\n') {
                    code();
                } else if (line.size() == LINE_BYTES) {
                    throw ProblemException.malformed(place(), "must be at most " + LINE_BYTES + " bytes");
                } else {
                    line.write(next);
                }
            }
            // The last line needs no end.
            if (line.size() > 0) {
                code();
            }
            if (codes.isEmpty()) {
                throw ProblemException.malformed("body", "is missing");
            }
            return codes;
        }

        private void count() {
            bytes++;
            if (bytes > CodesBody.MAX_BYTES) {
                throw new ProblemException(Problem.of(ProblemCode.BODY_TOO_LARGE));
            }
        }

        private void code() {
            if (codes.size() == CodesBody.MOST) {
                throw ProblemException.invalid("body", "must hold at most " + CodesBody.MOST + " codes");
            }
            try {
                CodeLine read = StrictJson.read(line.toByteArray(), CodeLine.class);
                codes.add(Values.text("code", read.code(), CODE));
            } catch (ProblemException fault) {
                Problem problem = fault.problem();
                String field = String.valueOf(problem.members().get("field"));
                throw new ProblemException(problem.with("field", place() + (field.equals("body") ? "" : "." + field)));
            }
            line.reset();
        }

        private String place() {
            return "line[" + (codes.size() + 1) + "]";
        }
    }
}
