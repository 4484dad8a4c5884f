package io.cumul.load.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.load.wire.Json;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RequestMixTest {
    private static final Pattern KEY =
            Pattern.compile("Idempotency-Key: ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\r\n");
    private static final Pattern ORDER = Pattern.compile("\"orderId\":\"([0-9a-f]{16})\"");
    private static final Pattern LENGTH = Pattern.compile("Content-Length: (\\d+)\r\n");
    private static final Pattern LINE = Pattern.compile("POST /v1/accounts/member-(\\d{7})/(earn|redeem) HTTP/1.1\r\n");

    /** Any JSON object fits: what is not known is skipped. */
    record Body() {}

    private final ByteBuffer out = ByteBuffer.allocate(4_096);

    @Test
    void writesAreHalfEarnsAndHalfRedemptionsUnderFreshKeysAndOrders() {
        RequestMix mix = RequestMix.of(Work.WRITE, "member-", 1_000, "secret", new SplittableRandom(1));
        Set<String> keys = new HashSet<>();
        Set<String> orders = new HashSet<>();
        int earns = 0;

        for (int request = 0; request < 2_000; request++) {
            String text = next(mix);
            keys.add(found(KEY, text).group(1));
            orders.add(found(ORDER, text).group(1));
            Matcher line = found(LINE, text);
            assertThat(Integer.parseInt(line.group(1))).isBetween(1, 1_000);
            earns += line.group(2).equals("earn") ? 1 : 0;
        }

        assertThat(earns).isEqualTo(1_000);
        assertThat(keys).hasSize(2_000);
        assertThat(orders).hasSize(2_000);
    }

    @Test
    void saysHowLongTheBodyIsAndSendsJson() {
        for (Work work : new Work[] {Work.WRITE, Work.HOPELESS, Work.ECHO}) {
            String text = next(RequestMix.of(work, "member-", 9, "secret", new SplittableRandom(2)));
            String body = text.substring(text.indexOf("\r\n\r\n") + 4);

            assertThat(found(LENGTH, text).group(1)).isEqualTo(String.valueOf(body.length()));
            assertThat(Json.read(body, Body.class)).isNotNull();
            assertThat(text)
                    .contains("X-API-Key: secret\r\n")
                    .doesNotContain("#")
                    .doesNotContain("%")
                    .doesNotContain("@");
        }
    }

    @Test
    void readsBalancesWithoutABody() {
        String text = next(RequestMix.of(Work.BALANCE, "member-", 1, "secret", new SplittableRandom(3)));

        assertThat(text)
                .startsWith("GET /v1/accounts/member-0000001/balance HTTP/1.1\r\n")
                .endsWith("\r\n\r\n");
    }

    @Test
    void theSameSeedDrawsTheSameRequests() {
        RequestMix one = RequestMix.of(Work.WRITE, "member-", 1_000, "secret", new SplittableRandom(7));
        RequestMix other = RequestMix.of(Work.WRITE, "member-", 1_000, "secret", new SplittableRandom(7));

        for (int request = 0; request < 10; request++) {
            assertThat(next(one)).isEqualTo(next(other));
        }
    }

    private String next(RequestMix mix) {
        out.clear();
        mix.next(out);
        return new String(out.array(), 0, out.position(), StandardCharsets.US_ASCII);
    }

    private static Matcher found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher;
    }
}
