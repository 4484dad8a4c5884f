package io.cumul.earn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cumul.core.account.AccountId;
import io.cumul.core.account.Channel;
import io.cumul.core.decision.Command;
import io.cumul.core.ledger.ActionRef;
import io.cumul.core.points.Money;
import io.cumul.core.program.Basket;
import io.cumul.core.program.Line;
import io.cumul.http.json.StrictJson;
import io.cumul.http.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EarnRequestTest {
    private static final AccountId MEMBER = new AccountId("m-1001");
    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void becomesACommand() throws IOException {
        Command.Earn command = (Command.Earn) command(example());

        assertThat(command.order().orderId()).isEqualTo("o-2026-000123");
        assertThat(command.order().part()).isNull();
        assertThat(command.channel()).isEqualTo(Channel.WEB);
        assertThat(command.occurredAt()).isEqualTo(Instant.parse("2026-02-14T17:05:00Z"));
        assertThat(command.basket())
                .isEqualTo(new Basket(
                        List.of(
                                new Line("SHIRT-M", "clothing", 2, new Money(118_00, EUR)),
                                new Line("GIFT-CARD", null, 1, new Money(25_00, EUR))),
                        new Money(4_90, EUR),
                        Money.zero(EUR),
                        new Money(11_00, EUR),
                        "CARD"));
    }

    @Test
    void ofAnActionBecomesACommandToo() {
        String json =
                "{\"action\":\"REVIEW\",\"reference\":\"r-1\",\"channel\":\"APP\",\"occurredAt\":\"2026-02-14T17:05:00Z\"}";

        assertThat(command(json))
                .isEqualTo(new Command.Act(
                        MEMBER,
                        new ActionRef("REVIEW", "r-1"),
                        Channel.APP,
                        Instant.parse("2026-02-14T17:05:00Z"),
                        Command.Origin.CLIENT));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            neither                   | ""                                                        | orderId   | is required
            an order without goods    | "orderId":"o"                                             | purchase  | is required
            an action without its own | "action":"REVIEW"                                         | reference | is required
            a reference of nothing    | "reference":"r-1"                                         | action    | is required
            both                      | "action":"REVIEW","reference":"r-1","orderId":"o"         | orderId   | must not stand beside an action
            a part of an action       | "action":"REVIEW","reference":"r-1","part":"p"            | part      | must not stand beside an action
            goods of an action        | "action":"R","reference":"r","purchase":{"currency":"EUR","lines":[]} | purchase | must not stand beside an action
            """)
    void isOfAPurchaseOrOfAnAction(String what, String fields, String field, String reason) {
        String json = "{\"channel\":\"APP\"" + (fields.equals("\"\"") ? "" : "," + fields) + "}";

        ProblemException fault = catchThrowableOfType(ProblemException.class, () -> command(json));

        assertThat(fault.problem().code().name()).isEqualTo("MALFORMED_REQUEST");
        assertThat(fault.problem().members()).containsEntry("field", field).containsEntry("reason", reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"o-2026-000123\"    | \"-o\"        | orderId                    | INVALID_VALUE",
                "\"WEB\"              | \"web\"       | channel                    | INVALID_VALUE",
                "2026-02-14T17:05:00Z | 2026-02-14    | occurredAt                 | INVALID_VALUE",
                "\"EUR\"              | \"EURO\"      | purchase.currency          | INVALID_VALUE",
                "\"EUR\"              | \"JPY\"       | purchase.lines[0].amount   | INVALID_VALUE",
                "\"GIFT-CARD\"        | \"\"          | purchase.lines[1].sku      | INVALID_VALUE",
                "\"clothing\"         | \"\\u0000\"   | purchase.lines[0].category | INVALID_VALUE",
                "\"quantity\": 2      | \"quantity\": 0 | purchase.lines[0].quantity | INVALID_VALUE",
                "\"quantity\": 2      | \"quantity\": 1000001 | purchase.lines[0].quantity | INVALID_VALUE",
                "\"25.00\"            | \"25.001\"    | purchase.lines[1].amount   | INVALID_VALUE",
                "\"25.00\"            | 25.00         | purchase.lines[1].amount   | MALFORMED_REQUEST",
                "\"4.90\"             | \"-4.90\"     | purchase.shipping          | INVALID_VALUE",
                "\"11.00\"            | \"143.01\"    | purchase.discount          | INVALID_VALUE",
                "\"CARD\"             | \"\\n\"       | purchase.paymentMethod     | INVALID_VALUE"
            })
    void namesTheValueOutOfRange(String good, String bad, String field, String code) throws IOException {
        String json = example();
        assertThat(json).contains(good);

        ProblemException fault = catchThrowableOfType(ProblemException.class, () -> command(json.replace(good, bad)));

        assertThat(fault.problem().code().name()).isEqualTo(code);
        assertThat(fault.problem().members()).containsEntry("field", field);
    }

    @Test
    void theFirstFaultIsTheAnswer() throws IOException {
        String json = example().replace("\"WEB\"", "\"web\"").replace("\"25.00\"", "\"-1\"");
        ProblemException fault = catchThrowableOfType(ProblemException.class, () -> command(json));
        assertThat(fault.problem().members()).containsEntry("field", "channel");
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "1000, true", "1001, false"})
    void aBasketHas1To1000Lines(int lines, boolean fits) {
        String line = "{\"sku\":\"A\",\"quantity\":1,\"amount\":\"1\"}";
        String json = "{\"orderId\":\"o\",\"channel\":\"WEB\",\"purchase\":{\"currency\":\"EUR\",\"lines\":["
                + String.join(",", java.util.Collections.nCopies(lines, line)) + "]}}";

        ProblemException fault = catchThrowableOfType(ProblemException.class, () -> command(json));

        if (fits) {
            assertThat(fault).isNull();
        } else {
            assertThat(fault.problem().members()).containsEntry("field", "purchase.lines");
        }
    }

    private static Command command(String json) {
        return StrictJson.read(json.getBytes(StandardCharsets.UTF_8), EarnRequest.class)
                .command(MEMBER);
    }

    /** What the contract shows. */
    private static String example() throws IOException {
        try (InputStream stream = EarnRequestTest.class.getResourceAsStream("/openapi/earn.request.json")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
