package io.cumul.load.replay;

import static io.cumul.load.replay.Replays.FIRST;
import static io.cumul.load.replay.Replays.MEMBER;
import static io.cumul.load.replay.Replays.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.load.retail.Invoice;
import io.cumul.load.retail.Refund;
import io.cumul.load.retail.Spend;
import io.cumul.load.wire.Refunded;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpectedTest {

    private static final Refund ALL_OF_FIRST = refund("C1", FIRST, "139.12", 139);

    @Test
    void spentPointsComeBackInProportionAndTheLastReturnSettlesTheRest() {
        Expected expected = Expected.of(
                MEMBER,
                List.of(new Spend(SECOND, Spend.Way.REDEEM, 35, 35)),
                List.of(
                        refund("C1", SECOND, "7.40", 8),
                        refund("C2", SECOND, "7.40", 7),
                        refund("C3", SECOND, "7.40", 7)));

        assertThat(expected.refunds().values())
                .containsExactly(
                        new Refunded("C1", 8, 11, 0, 0),
                        new Refunded("C2", 7, 12, 0, 0),
                        new Refunded("C3", 7, 12, 0, 0));
        assertThat(expected.available()).isEqualTo(139);
    }

    @Test
    void whatWasSpentAlreadyIsOwed() {
        Expected expected =
                Expected.of(MEMBER, List.of(new Spend(SECOND, Spend.Way.CAPTURE, 130, 130)), List.of(ALL_OF_FIRST));

        assertThat(expected.refunds().values()).containsExactly(new Refunded("C1", 139, 0, 0, 108));
        assertThat(expected.available()).isEqualTo(-108);
        assertThat(expected.owed()).isEqualTo(108);
    }

    @Test
    void pointsThatComeBackRepayWhatIsOwed() {
        Expected expected = Expected.of(
                MEMBER,
                List.of(new Spend(SECOND, Spend.Way.CAPTURE, 130, 130)),
                List.of(ALL_OF_FIRST, refund("C2", SECOND, "22.20", 22)));

        assertThat(expected.refunds().values())
                .containsExactly(new Refunded("C1", 139, 0, 0, 108), new Refunded("C2", 22, 130, 0, 0));
        assertThat(expected.available()).isZero();
        assertThat(expected.owed()).isZero();
    }

    @Test
    void whatWasHeldAndGivenBackIsNotSpent() {
        Expected expected = Expected.of(
                MEMBER, List.of(new Spend(SECOND, Spend.Way.VOID, 69, 0)), List.of(refund("C1", SECOND, "22.20", 22)));

        assertThat(expected.refunds().values()).containsExactly(new Refunded("C1", 22, 0, 0, 0));
        assertThat(expected.spent()).isEmpty();
        assertThat(expected.restored()).isEmpty();
    }

    private static Refund refund(String id, Invoice order, String amount, long points) {
        return new Refund(id, order, List.of(new Refund.Line(1, "85123A", 1, new BigDecimal(amount))), points);
    }
}
