package io.cumul.core.program.reward;

import static io.cumul.core.fixture.RewardText.reward;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cumul.core.account.Handout;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RewardTest {
    @ParameterizedTest(name = "from 15 June until 20 June, at {0}: {1}")
    @CsvSource(nullValues = "-", textBlock = """
            2026-06-14T23:59:59.999999Z, NOT_YET
            2026-06-15T00:00:00Z,        -
            2026-06-19T23:59:59.999999Z, -
            2026-06-20T00:00:00Z,        OVER
            """)
    void canBeHadFromItsFirstInstantUntilBeforeItsLast(String at, Reward.@Nullable Closed closed) {
        Reward coffee = reward("coffee 100 from:2026-06-15 until:2026-06-20");

        assertThat(coffee.closed(Instant.parse(at))).isEqualTo(closed);
    }

    @Test
    void thereIsAsMuchOfItAsItsStockSaysOrAsManyAsItHasCodes() {
        assertThat(reward("coffee 100 stock:7").total()).isEqualTo(7);
        assertThat(reward("coffee 100 stock:0").total()).isZero();
        assertThat(reward("coffee 100").total()).isEqualTo(Reward.MAX_STOCK);
        assertThat(reward("coffee 100 code").total()).isZero();
    }

    @Test
    void isNoneWithAnImpossiblePriceOrStock() {
        assertThatIllegalArgumentException().isThrownBy(() -> reward("coffee 0"));
        assertThatIllegalArgumentException().isThrownBy(() -> reward("coffee 1000000001"));
        assertThatIllegalArgumentException().isThrownBy(() -> reward("coffee 100 gold:0"));
        assertThatIllegalArgumentException().isThrownBy(() -> reward("coffee 100 stock:-1"));
        assertThatIllegalArgumentException()
                .as("how many there are is how many codes there are")
                .isThrownBy(() -> reward("coffee 100 stock:1 code"));
        assertThatIllegalArgumentException().isThrownBy(() -> reward("coffee 100 limit:0/DAY"));
    }

    @ParameterizedTest
    @CsvSource({"NO_CODE, false, true", "CODE_ONCE, true, false", "CODE_AGAIN, true, true"})
    void aCodeThatIsHandedOutForGoodDoesNotComeBack(Handout handout, boolean coded, boolean returns) {
        assertThat(Map.of("coded", handout.coded(), "returns", handout.returns()))
                .isEqualTo(Map.of("coded", coded, "returns", returns));
    }
}
