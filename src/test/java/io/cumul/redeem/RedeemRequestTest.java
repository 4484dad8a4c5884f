package io.cumul.redeem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cumul.core.account.AccountId;
import io.cumul.core.account.Channel;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Price;
import io.cumul.core.points.Money;
import io.cumul.http.json.StrictJson;
import io.cumul.http.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedeemRequestTest {
    private static final AccountId MEMBER = new AccountId("m-1001");

    @Test
    void becomesACommand() {
        assertThat(command("\"points\":500,\"orderTotal\":{\"amount\":\"59.9\",\"currency\":\"EUR\"}"))
                .isEqualTo(new Command.Redeem(
                        MEMBER,
                        "o-1",
                        Channel.STORE,
                        new Money(59_90, Currency.getInstance("EUR")),
                        new Price.OfPoints(500)));
        assertThat(command("\"points\":1").orderTotal()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "0, INVALID_VALUE",
                "-1, INVALID_VALUE",
                "1000000001, INVALID_VALUE",
                "9223372036854775808, INVALID_VALUE",
                "5.5, MALFORMED_REQUEST",
                "5.0, MALFORMED_REQUEST",
                "\"5\", MALFORMED_REQUEST",
                "null, MALFORMED_REQUEST"
            })
    void namesPointsThatAreNone(String points, String code) {
        ProblemException fault = catchThrowableOfType(ProblemException.class, () -> command("\"points\":" + points));

        assertThat(fault.problem().code().name()).isEqualTo(code);
        assertThat(fault.problem().members()).containsEntry("field", "points");
    }

    @ParameterizedTest
    @CsvSource({"1.001, EUR, orderTotal.amount", "1.5, JPY, orderTotal.amount", "1, XXX, orderTotal.currency"})
    void namesATotalThatIsNone(String amount, String currency, String field) {
        String total =
                "\"points\":1,\"orderTotal\":{\"amount\":\"%s\",\"currency\":\"%s\"}".formatted(amount, currency);
        ProblemException fault = catchThrowableOfType(ProblemException.class, () -> command(total));
        assertThat(fault.problem().members()).containsEntry("field", field);
    }

    private static Command.Redeem command(String rest) {
        byte[] json = ("{\"orderId\":\"o-1\",\"channel\":\"STORE\"," + rest + "}").getBytes(StandardCharsets.UTF_8);
        return StrictJson.read(json, RedeemRequest.class).command(MEMBER);
    }
}
