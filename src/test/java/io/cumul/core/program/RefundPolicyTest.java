package io.cumul.core.program;

import static io.cumul.core.fixture.MoneyText.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cumul.core.points.Points;
import io.cumul.core.points.Rate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefundPolicyTest {
    private static final Rate THREE_PER_EURO = new Rate(3, eur("1.00"));

    @ParameterizedTest(name = "{0} points: {1}")
    @CsvSource({"0, 0.00", "1, 0.33", "2, 0.66", "3, 1.00"})
    void chargesWhatPointsAreWorthRoundedDown(long points, String money) {
        RefundPolicy policy = new RefundPolicy(ClawBack.CHARGE, THREE_PER_EURO, Restore.EXPIRED, 0);

        assertThat(policy.charge(points)).isEqualTo(eur(money));
    }

    @Test
    void chargesTheMostPointsOfACommandAtADearRate() {
        RefundPolicy policy = new RefundPolicy(ClawBack.CHARGE, new Rate(1, eur("90071.99")), Restore.EXPIRED, 0);

        assertThat(policy.charge(Points.MAX_PER_COMMAND).minor()).isEqualTo(9_007_199_000_000_000L);
    }

    @Test
    void chargesNothingUnlessItSaysSo() {
        assertThat(RefundPolicy.DEFAULT.charge(100)).isNull();
    }

    @Test
    void aRateGoesWithAChargeAndWithNothingElse() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RefundPolicy(ClawBack.CHARGE, null, Restore.EXPIRED, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RefundPolicy(ClawBack.CLAMP, THREE_PER_EURO, Restore.EXPIRED, 0));
    }

    @ParameterizedTest(name = "{0} of {1} days")
    @CsvSource({"EXPIRED, 1", "GRACE, 0", "GRACE, 367", "EXPIRED, -1"})
    void daysGoWithAGraceAndWithNothingElse(Restore restore, int days) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RefundPolicy(ClawBack.NEGATIVE, null, restore, days));
    }
}
