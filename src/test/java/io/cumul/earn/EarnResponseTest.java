package io.cumul.earn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.cumul.core.account.AccountId;
import io.cumul.core.account.Channel;
import io.cumul.core.account.Lot;
import io.cumul.core.decision.Posted;
import io.cumul.core.fixture.Rulesets;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.EntryKind;
import io.cumul.core.ledger.Movement;
import io.cumul.core.ledger.Occasion;
import io.cumul.core.ledger.OrderRef;
import io.cumul.core.points.Money;
import io.cumul.core.points.Multiplier;
import io.cumul.core.points.Rate;
import io.cumul.core.points.Rounding;
import io.cumul.core.program.Explanation;
import io.cumul.core.program.Hit;
import io.cumul.core.program.Miss;
import io.cumul.core.program.MissCode;
import io.cumul.core.program.Program;
import io.cumul.http.Language;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class EarnResponseTest {
    /** It does not know the version that judged: then nothing is told in words. */
    private static final Program PROGRAM = Program.of(Rulesets.ruleset().build());

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Instant EXPIRES = Instant.parse("2027-02-28T23:00:00Z");

    @Test
    void isWrittenAsTheContractSays() throws JsonProcessingException {
        Entry entry = new Entry(
                new AccountId("m-1"),
                2,
                EntryKind.EARN,
                Movement.issue(List.of(Lot.available(12, EXPIRES))),
                Instant.parse("2026-02-14T17:05:01.204518Z"),
                620,
                0,
                0,
                EXPIRES,
                Occasion.of(new OrderRef("o-1", "p-1"), Channel.WEB, null),
                null,
                null,
                null,
                null);
        Explanation explanation = new Explanation(
                1,
                List.of(Hit.whole(
                        "base",
                        12,
                        new Hit.Conversion(
                                new Money(12_90, EUR),
                                new Rate(1, new Money(100, EUR)),
                                Multiplier.ONE,
                                Rounding.FLOOR))),
                List.of(new Miss("base", MissCode.EXCLUDED_SKU, "GIFT", new Money(5_00, EUR))));

        assertThat(json(EarnResponse.of(new Posted(entry, explanation), PROGRAM, Language.ENGLISH)))
                .isEqualTo(
                        "{\"accountId\":\"m-1\",\"seq\":2,\"kind\":\"EARN\",\"points\":12,\"desired\":12,\"orderId\":\"o-1\","
                                + "\"part\":\"p-1\",\"status\":\"AVAILABLE\",\"lots\":[{\"points\":12,\"expiresAt\":\"2027-02-28T23:00:00Z\"}],"
                                + "\"balance\":{\"available\":620,\"pending\":0,\"held\":0,\"owed\":0,\"version\":2,"
                                + "\"asOf\":\"2026-02-14T17:05:01.204518Z\"},\"explanation\":{\"rulesetVersion\":1,"
                                + "\"hits\":[{\"rule\":\"base\",\"points\":12,\"basis\":\"12.90\",\"currency\":\"EUR\","
                                + "\"rate\":{\"points\":1,\"per\":\"1.00\"},\"multiplier\":\"1\",\"rounding\":\"FLOOR\"}],"
                                + "\"misses\":[{\"rule\":\"base\",\"code\":\"EXCLUDED_SKU\",\"subject\":\"GIFT\",\"amount\":\"5.00\","
                                + "\"currency\":\"EUR\"}],\"messages\":[]}}");
    }

    /** As the gateway writes it. */
    private static String json(Object answer) throws JsonProcessingException {
        ObjectMapper mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .serializationInclusion(JsonInclude.Include.NON_NULL)
                .build();
        return mapper.writeValueAsString(answer);
    }
}
