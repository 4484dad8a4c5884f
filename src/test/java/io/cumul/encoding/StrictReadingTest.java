package io.cumul.encoding;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cumul.core.account.AccountId;
import io.cumul.core.account.Lot;
import io.cumul.core.account.TierStatus;
import io.cumul.core.decision.Command;
import io.cumul.posting.IdempotencyKey;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictReadingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                ",",
                "1,",
                ",1",
                "1,,2",
                "0",
                "-1",
                "+1",
                "x",
                "1<",
                "<1",
                "1<2<3",
                "1<+2",
                "1 ",
                "1>",
                "1>2>3",
                "1<2>3",
                "1>+2",
                "9223372036854775807"
            })
    void refusesLotsOfAnotherForm(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> LotsText.read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "X",
                "T gold",
                "T @1",
                "T gold@",
                "T gold@+1",
                "T gold@2 silver@1",
                "T gold@1 ",
                "T  gold@1",
                "Q",
                "Q x",
                "Q 1 202613=1",
                "Q 1 202611",
                "Q 1 202611=1 202610=1",
                "R",
                "R tomorrow",
                "R 1 R 2",
                "U DAY",
                "U DAY@20261131=1",
                "U DAY@=1",
                "U DAY=1 DAY=2",
                "U b=1 T gold@1",
                "A 1 1",
                "A 1 1 never 5",
                "A 1 1 - 5 %00",
            })
    void refusesWhatIsNoStanding(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> StandingText.read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gold", "gold 1 2 3", "gold 1 2 3 4 5", "gold then 2 - -", "gold 1 2 - - "})
    void refusesWhatIsNoTier(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> TierText.read(text));
    }

    @Test
    void refusesToWriteAnInstantWithinAMicrosecond() {
        TierStatus tier = new TierStatus("gold", Instant.ofEpochSecond(1, 1), 0, null, null);
        assertThatIllegalArgumentException().isThrownBy(() -> TierText.write(tier));
    }

    @Test
    void refusesToKeepACommandThatNothingCauses() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CommandJson.write(new Command.Settle(new AccountId("anna"))));
    }

    @Test
    void refusesToWriteAnExpiryWithinASecond() {
        Lot lot = Lot.available(1, Instant.ofEpochSecond(1, 1_000));
        assertThatIllegalArgumentException().isThrownBy(() -> LotsText.write(List.of(lot)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "{}",
                "{} {}",
                "{\"code\":\"NOBODY_KNOWS\"}",
                "{\"code\":7}",
                "{\"code\":\"KEY_REUSED\",\"since\":1}",
                "{\"code\":\"KEY_REUSED\",\"code\":\"KEY_REUSED\"}",
                "{\"code\":\"ORDER_ALREADY_EARNED\"}",
                "{\"code\":\"ORDER_ALREADY_EARNED\",\"seq\":1.5}",
                "{\"code\":\"ORDER_ALREADY_EARNED\",\"seq\":null}",
                "{\"code\":\"ORDER_ALREADY_EARNED\",\"seq\":9223372036854775808}",
                "{\"code\":\"TOO_LATE_TO_EARN\",\"earliest\":\"yesterday\"}",
            })
    void refusesWhatIsNoRefusal(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> RefusalJson.read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"v\":1,\"h\":[],\"m\":[{\"rule\":\"base\",\"code\":\"EXCLUDED_SKU\",\"amount\":\"1.00\"}]}",
                "{\"v\":1,\"c\":\"XAU\",\"h\":[],\"m\":[]}",
                "{\"v\":1,\"c\":\"EUR\",\"h\":[],\"m\":[{\"rule\":\"base\",\"code\":\"ODD\",\"amount\":\"1.00\"}]}",
                "{\"v\":1,\"c\":\"EUR\",\"h\":[],\"m\":[{\"rule\":\"base\",\"code\":\"EXCLUDED_SKU\",\"amount\":\"1.0\"}]}",
                "{\"v\":1,\"c\":\"EUR\",\"h\":[],\"m\":[{\"rule\":\"base\",\"code\":\"EXCLUDED_SKU\",\"amount\":\"0.001\"}]}",
                "{\"v\":1,\"c\":\"EUR\",\"h\":[{\"rule\":\"base\"}],\"m\":[]}",
                "{\"v\":1,\"c\":\"EUR\",\"h\":[{\"rule\":\"base\",\"points\":1,\"basis\":\"1.00\"}],\"m\":[]}",
                "{\"v\":1,\"h\":[{\"rule\":\"base\",\"points\":2,\"desired\":1}],\"m\":[]}",
                "{\"v\":99999999999,\"h\":[],\"m\":[]}",
            })
    void refusesWhatIsNoExplanation(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ExplanationJson.read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"channel\":\"FAX\",\"segments\":[],\"consents\":[]}",
                "{\"channel\":\"WEB\",\"birthday\":\"02-29\",\"segments\":[],\"consents\":[]}",
                "{\"channel\":\"WEB\",\"segments\":[1],\"consents\":[]}",
                "{\"channel\":\"WEB\",\"segments\":\"vip\",\"consents\":[]}",
                "{\"channel\":\"WEB\",\"referredBy\":\"\",\"segments\":[],\"consents\":[]}",
            })
    void refusesWhatIsNoProfile(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ProfileJson.read(text));
    }

    @Test
    void refusesAnOutcomeThatIsBothOrNeither() {
        String refusal = "\"refusal\":{\"code\":\"KEY_REUSED\"}";
        String entry = "\"entry\":{\"seq\":1,\"kind\":1,\"at\":\"2026-03-01T12:00:00Z\",\"availableAfter\":0,"
                + "\"pendingAfter\":0}";
        String fingerprint = "\"fingerprint\":\"1:00112233445566778899aabbccddeeff\"";
        refusesOutcome("{" + fingerprint + "}");
        refusesOutcome("{" + fingerprint + "," + refusal + "," + entry + "}");
        refusesOutcome("{" + refusal + "}");
        refusesOutcome("{\"fingerprint\":\"00112233445566778899aabbccddeeff\"," + refusal + "}");
        refusesOutcome("{" + fingerprint + "," + entry.replace("\"kind\":1", "\"kind\":3") + "}");
        refusesOutcome("{" + fingerprint + "," + entry.replace("\"kind\":1", "\"kind\":99") + "}");
    }

    private static void refusesOutcome(String text) {
        AccountId account = new AccountId("anna");
        IdempotencyKey key = new IdempotencyKey("k");
        assertThatIllegalArgumentException().isThrownBy(() -> OutcomeJson.read(account, key, text));
    }
}
