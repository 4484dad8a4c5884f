package io.cumul.load.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Writes requests and reads answers. Answers may grow: a field unknown here is passed over. */
public final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    public static String write(Record request) {
        try {
            return MAPPER.writeValueAsString(request);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Cannot write " + request, e);
        }
    }

    /** @throws IllegalArgumentException if the text is not the JSON of that shape */
    public static <T extends Record> T read(String answer, Class<T> shape) {
        try {
            return MAPPER.readValue(answer, shape);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a " + shape.getSimpleName() + ": " + answer, e);
        }
    }
}
