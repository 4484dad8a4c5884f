package io.cumul.http.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.cumul.http.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StrictJsonTest {
    record Line(String sku, int quantity) {}

    record Order(
            String id,
            @Nullable String part,
            long points,
            @Nullable List<Line> lines) implements RequestBody {}

    @Test
    void readsWhatIsThereAndLeavesOutWhatMayBe() {
        assertThat(read("{\"points\": 5, \"id\": \"o\", \"lines\": [{\"sku\": \"a\", \"quantity\": 1}]}"))
                .isEqualTo(new Order("o", null, 5, List.of(new Line("a", 1))));
        assertThat(read("{\"id\": \"o\", \"part\": null, \"points\": 5}")).isEqualTo(new Order("o", null, 5, null));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("", "body", "is missing"),
                arguments("null", "body", "must be an object"),
                arguments("[]", "body", "must be an object"),
                arguments("\"x\"", "body", "must be an object"),
                arguments("{\"id\":", "id", "is not valid JSON (line 1, column 7)"),
                arguments("{\"id\":\"o\",}", "id", "is not valid JSON (line 1, column 11)"),
                arguments("{\"id\":\"o\",\"points\":1} x", "body", "is not valid JSON (line 1, column 23)"),
                arguments("{\"id\":\"o\",\"points\":1}{}", "body", "must end where its object ends"),
                arguments("{\"id\":\"a\",\"id\":\"b\",\"points\":1}", "id", "is given twice"),
                arguments("{\"iid\":\"a\"}", "iid", "is not known"),
                arguments("{\"lines\":[{\"sku\":\"a\",\"price\":1}]}", "lines[0].price", "is not known"),
                arguments("{\"lines\":[{\"sku\":\"a\",\"sku\":\"a\"}]}", "lines[0].sku", "is given twice"),
                arguments("{\"\\ud800\\u0000\":1}", "??", "is not known"),
                arguments("{\"id\":5}", "id", "must be a string"),
                arguments("{\"id\":true}", "id", "must be a string"),
                arguments("{\"id\":null}", "id", "must not be null"),
                arguments("{\"id\":{}}", "id", "must be a string"),
                arguments("{\"points\":\"5\"}", "points", "must be a whole number"),
                arguments("{\"points\":5.0}", "points", "must be a whole number"),
                arguments("{\"points\":5e1}", "points", "must be a whole number"),
                arguments("{\"points\":true}", "points", "must be a whole number"),
                arguments("{\"points\":null}", "points", "must not be null"),
                arguments("{\"points\":05}", "points", "is not valid JSON (line 1, column 12)"),
                arguments("{\"points\":99999999999999999999}", "points", "is beyond any range"),
                arguments("{\"points\":" + "9".repeat(200) + "}", "points", "is too long"),
                arguments("{\"id\":\"o\"}", "points", "is required"),
                arguments("{\"lines\":\"\"}", "lines", "must be an array"),
                arguments("{\"lines\":{}}", "lines", "must be an array"),
                arguments("{\"lines\":[{\"sku\":\"a\",\"quantity\":1},null]}", "lines[1]", "must not be null"),
                arguments("{\"lines\":[{\"sku\":\"a\"}]}", "lines[0].quantity", "is required"),
                arguments("{\"lines\":[[]]}", "lines[0]", "must be an object"),
                arguments("{\"lines\":" + "[".repeat(100), "lines[0]", "must be an object"),
                arguments("{\"a\":".repeat(100), "a", "is not known"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void namesTheFirstFault(String json, String field, String reason) {
        assertThat(fault(json.getBytes(StandardCharsets.UTF_8)).problem().members())
                .containsEntry("field", field)
                .containsEntry("reason", reason);
    }

    @Test
    void takesNothingButUtf8() {
        byte[] latin = "{\"id\":\"\u00e9\",\"points\":1}".getBytes(StandardCharsets.ISO_8859_1);
        byte[] utf16 = "{\"id\":\"o\",\"points\":1}".getBytes(StandardCharsets.UTF_16);
        byte[] overlong = {'{', '"', 'i', 'd', '"', ':', '"', (byte) 0xc0, (byte) 0xaf, '"', '}'};

        assertThat(Stream.of(latin, utf16, overlong)
                        .map(body -> fault(body).problem().members().get("reason")))
                .containsOnly("is not UTF-8");
    }

    private static Order read(String json) {
        return StrictJson.read(json.getBytes(StandardCharsets.UTF_8), Order.class);
    }

    private static ProblemException fault(byte[] body) {
        return catchThrowableOfType(ProblemException.class, () -> StrictJson.read(body, Order.class));
    }
}
