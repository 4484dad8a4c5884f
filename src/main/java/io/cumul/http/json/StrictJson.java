package io.cumul.http.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.cumul.http.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads JSON strictly, in UTF-8 and nothing else. */
public final class StrictJson {
    /** How deep objects and arrays may nest. */
    public static final int MAX_DEPTH = 32;

    private static final int MAX_NUMBER_DIGITS = 100;
    private static final char REPLACEMENT = '\uFFFD';
    private static final JsonMapper MAPPER = mapper();

    private StrictJson() {}

    /**
     * Reads a request.
     *
     * @throws ProblemException naming the first fault
     */
    public static <T> T read(byte[] body, Class<T> type) {
        if (body.length == 0) {
            throw ProblemException.malformed(JsonFault.BODY, "is missing");
        }
        try (JsonParser parser = MAPPER.createParser(decode(body))) {
            return read(parser, type);
        } catch (IOException impossible) {
            throw new UncheckedIOException("text in memory can be read", impossible);
        }
    }

    private static <T> T read(JsonParser parser, Class<T> type) throws IOException {
        @Nullable T request;
        try {
            request = MAPPER.readerFor(type).readValue(parser);
        } catch (JsonProcessingException fault) {
            throw JsonFault.of(fault, parser);
        }
        if (request == null) {
            throw ProblemException.malformed(JsonFault.BODY, "must be an object");
        }
        return request;
    }

    /**
     * The text of a body in UTF-8. Jackson would guess the encoding, and lets through what is no UTF-8 at all. What is no UTF-8
     * leaves a mark when it is decoded leniently, which is much faster; a body that has the mark for any reason is decoded
     * strictly.
     *
     * @throws ProblemException if it is no UTF-8
     */
    public static String decode(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 ? text : decodeStrictly(body);
    }

    private static String decodeStrictly(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw ProblemException.malformed(JsonFault.BODY, "is not UTF-8");
        }
    }

    private static JsonMapper mapper() {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxNumberLength(MAX_NUMBER_DIGITS)
                .build();
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(constraints)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                // Names come from callers: interning them would let callers fill the JVM's table.
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .build();
        return JsonMapper.builder(factory)
                .annotationIntrospector(new Requirement())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_IGNORED_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(LogicalType.Textual, text -> {
                    text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
                    text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                    text.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                })
                .build();
    }
}
