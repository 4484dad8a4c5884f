package io.cumul.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cumul.posting.Judged.StripeChange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A budget as one batch spends it. Stripe 3 is home. */
class PurseTest {
    @Test
    void theHomeStripePaysAloneAsLongAsItCan() {
        Purse purse = home(10, 100);

        assertThat(purse.headroom(10)).isEqualTo(10);
        purse.take(4);
        assertThat(purse.headroom(6)).isEqualTo(6);
        purse.take(6);

        assertThat(purse.changes()).containsExactly(new StripeChange("summer", 3, 10));
    }

    @Test
    void aWishBeyondTheHomeStripeNeedsTheOthers() {
        Purse purse = home(10, 100);

        assertThatThrownBy(() -> purse.headroom(11)).isInstanceOfSatisfying(Lacking.Stripes.class, lacking -> {
            assertThat(lacking.whole()).containsExactly("summer");
            assertThat(lacking.some()).isEmpty();
        });
    }

    @Test
    void aBudgetThatIsUsedUpIsBelievedWithoutTheOtherStripes() {
        assertThat(home(0, 0).headroom(5)).isZero();
    }

    @Test
    void lessThanTheWishIsBelievedButOnlyTakenFromWhatIsHeld() {
        Purse purse = home(2, 5);

        assertThat(purse.headroom(9)).isEqualTo(5);
        assertThatThrownBy(() -> purse.take(5)).isInstanceOf(Lacking.Stripes.class);
        assertThat(purse.changes()).isEmpty();
    }

    @Test
    void theLastPointsMayLieInTheHomeStripe() {
        Purse purse = home(5, 5);

        assertThat(purse.headroom(9)).isEqualTo(5);
        purse.take(5);

        assertThat(purse.headroom(1)).isZero();
    }

    @Test
    void allStripesPayTogetherAndAreLeftEven() {
        Purse purse = new Purse("summer", new Budget(3, Map.of(0, 7L, 3, 1L, 5, 2L), true, 10));

        assertThat(purse.headroom(6)).isEqualTo(6);
        purse.take(6);

        assertThat(purse.changes())
                .as("4 are left: 2 at home, 1 in each of the others")
                .containsExactlyInAnyOrder(
                        new StripeChange("summer", 0, 6),
                        new StripeChange("summer", 3, -1),
                        new StripeChange("summer", 5, 1));
    }

    @Test
    void allStripesTogetherAreTheTruth() {
        Purse purse = new Purse("summer", new Budget(3, Map.of(0, 7L, 3, 1L), true, 100));

        assertThat(purse.headroom(9)).isEqualTo(8);
        assertThatIllegalStateException().isThrownBy(() -> purse.take(9));
    }

    @Test
    void nothingIsTakenWhereThereIsNothing() {
        assertThatThrownBy(() -> home(0, 9).take(1)).isInstanceOf(Lacking.Stripes.class);
        assertThatIllegalStateException()
                .isThrownBy(() -> new Purse("summer", new Budget(3, Map.of(0, 0L, 3, 0L), true, 0)).take(1));
    }

    /** Whichever of them is asked first. */
    @Test
    void aCommandTakesAllThatItWasGrantedOrNothing() {
        for (String lacking : List.of("a", "b")) {
            Map<String, Budget> budgets = new HashMap<>();
            for (String resource : List.of("a", "b")) {
                long held = resource.equals(lacking) ? 0 : 5;
                budgets.put(resource, new Budget(3, Map.of(3, held), false, 9));
            }
            Purses purses = new Purses(budgets);

            assertThatThrownBy(() -> purses.take(Map.of("a", 1L, "b", 1L))).isInstanceOf(Lacking.Stripes.class);

            assertThat(purses.changes()).isEmpty();
        }
    }

    @Test
    void stripesThatNothingIsTakenFromStayAsTheyAre() {
        assertThat(new Purse("summer", new Budget(3, Map.of(0, 7L, 3, 1L), true, 8)).changes())
                .isEmpty();
    }

    @Test
    void whatIsGivenBackCanBeHadByWhoeverComesNext() {
        Purse purse = home(2, 2);

        purse.take(2);
        assertThat(purse.headroom(3)).isZero();
        purse.take(-1);

        assertThat(purse.headroom(3)).isEqualTo(1);
        assertThat(purse.changes()).containsExactly(new StripeChange("summer", 3, 1));
    }

    @Test
    void moreIsGivenBackThanTaken() {
        Purse purse = home(2, 40);

        purse.take(-5);

        assertThat(purse.changes()).containsExactly(new StripeChange("summer", 3, -5));
    }

    @Test
    void whatGoesOutAndComesBackChangesNothing() {
        Purse purse = home(2, 40);

        purse.take(2);
        purse.take(-2);

        assertThat(purse.changes()).isEmpty();
    }

    @Test
    void whatIsGivenBackIsLeftEvenWhereAllStripesAreLocked() {
        Purse purse = new Purse("summer", new Budget(3, Map.of(0, 1L, 3, 0L), true, 1));

        purse.take(-3);

        assertThat(purse.changes())
                .containsExactlyInAnyOrder(new StripeChange("summer", 0, -1), new StripeChange("summer", 3, -2));
    }

    @Test
    void whatWasNeverCountedCannotBeGivenBack() {
        Purse purse = new Purse("summer", new Budget(3, Map.of(), false, 0));

        purse.take(-3);

        assertThat(purse.changes()).isEmpty();
    }

    private static Purse home(long held, long committed) {
        return new Purse("summer", new Budget(3, Map.of(3, held), false, committed));
    }
}
