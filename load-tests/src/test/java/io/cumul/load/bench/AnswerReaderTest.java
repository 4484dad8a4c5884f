package io.cumul.load.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AnswerReaderTest {
    private static final String REFUSAL = "{\"code\":\"INSUFFICIENT_POINTS\"}";
    private static final String ANSWER =
            "HTTP/1.1 409 Conflict\r\nContent-Type: application/problem+json\r\ncontent-length: " + REFUSAL.length()
                    + "\r\n\r\n" + REFUSAL;

    private final ByteBuffer in = ByteBuffer.allocate(1_024);
    private final AnswerReader reader = new AnswerReader();

    @Test
    void isCompleteWithTheLastByteAndNotBefore() {
        reader.reset();
        byte[] bytes = ANSWER.getBytes(StandardCharsets.US_ASCII);

        for (int at = 0; at < bytes.length; at++) {
            assertThat(reader.complete(in)).as("after %d bytes", at).isFalse();
            in.put(bytes[at]);
        }

        assertThat(reader.complete(in)).isTrue();
        assertThat(AnswerReader.status(in)).isEqualTo(409);
        assertThat(reader.body(in)).isEqualTo(REFUSAL);
        assertThat(Answer.of(409, reader.body(in))).isEqualTo(Answer.REFUSED);
    }

    @Test
    void needsToBeToldTheLength() {
        reader.reset();
        in.put("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

        assertThatThrownBy(() -> reader.complete(in)).hasMessageContaining("how long");
    }

    @Test
    void tellsARefusalFromOtherConflictsAndShedLoadFromOtherFailures() {
        assertThat(Answer.of(409, "{\"code\":\"ORDER_ALREADY_EARNED\"}")).isEqualTo(Answer.OTHER);
        assertThat(Answer.of(503, "{\"code\":\"OVERLOADED\"}")).isEqualTo(Answer.SHED);
        assertThat(Answer.of(503, "{\"code\":\"LEDGER_UNAVAILABLE\"}")).isEqualTo(Answer.UNAVAILABLE);
        assertThat(Answer.of(503, "{\"code\":\"OUTCOME_UNKNOWN\"}")).isEqualTo(Answer.OTHER);
    }
}
