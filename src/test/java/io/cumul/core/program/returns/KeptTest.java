package io.cumul.core.program.returns;

import static io.cumul.core.fixture.BasketText.basket;
import static io.cumul.core.fixture.ReturnText.returns;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cumul.core.program.Basket;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptTest {
    /** In cents, line by line; {@code gone} where nothing is left of one. */
    @ParameterizedTest(name = "{0} less {1}: {2}, worth {3}")
    @CsvSource(delimiter = '|', textBlock = """
            mug 10.00 + cup 5.00                  | -                          | 1000 500  | 1500
            mug 10.00 + cup 5.00                  | 1 10.00                    | gone 500  | 500
            mug 10.00 + cup 5.00                  | 1 4.00                     | 600 500   | 1100
            mug 10.00 + cup 5.00                  | 1 4.00 + 1 6.00            | gone 500  | 500
            mug 10.00 + cup 5.00                  | 1 10.00 + 2 5.00           | gone gone | 0
            mug 10.00 + cup 5.00                  | everything                 | gone gone | 0
            mug 10.00 + cup 5.00                  | 1 4.00, everything         | gone gone | 0
            # Money for no line in particular is spread over what the lines have left
            mug 10.00 + cup 5.00                  | amount 3.00                | 800 400   | 1200
            mug 10.00 + cup 5.00                  | amount 0.01                | 999 500   | 1499
            mug 10.00 + cup 5.00                  | amount 15.00               | gone gone | 0
            mug 10.00 + cup 5.00                  | 1 10.00, amount 3.00       | gone 200  | 200
            mug 10.00 + cup 5.00                  | 1 10.00, amount 5.00       | gone gone | 0
            # A discount belongs to the lines in proportion, and so do tax and shipping
            mug 10.00 + cup 5.00, discount 3.00   | -                          | 1000 500  | 1200
            mug 10.00 + cup 5.00, discount 3.00   | 2 5.00                     | 1000 gone | 800
            mug 10.00 + cup 5.00, discount 3.00   | amount 12.00               | gone gone | 0
            mug 10.00 + cup 5.00, discount 3.00   | amount 6.00                | 500 250   | 600
            mug 10.00 + cup 10.00, shipping 5.00  | 1 10.00                    | gone 1000 | 1250
            mug 10.00 + cup 10.00, tax 4.00       | amount 12.00               | 500 500   | 1200
            # What cost nothing is gone when it comes back, or when nothing else is left
            mug 10.00 + gift 0.00                 | 1 10.00                    | gone 0    | 0
            mug 10.00 + gift 0.00                 | 1 10.00 + 2 0.00           | gone gone | 0
            mug 10.00 + gift 0.00                 | amount 10.00               | gone gone | 0
            mug 10.00 + gift 0.00                 | 2 0.00                     | 1000 gone | 1000
            mug 10.00, discount 10.00             | 1 10.00                    | gone      | 0
            mug 10.00, discount 10.00             | -                          | 1000      | 0
            mug 10.00, discount 10.00             | everything                 | gone      | 0
            """)
    void knowsWhatIsLeftOfEachLine(String bought, String returned, String left, long value) {
        Basket basket = basket(bought);

        Kept kept = Kept.of(basket, returns(returned));

        assertThat(text(kept)).isEqualTo(left);
        assertThat(kept.value()).isEqualTo(value);
        assertThat(kept.nothing()).isEqualTo(left.replace("gone", "").isBlank());
    }

    @Test
    void theValuesOfTheLinesSumToTheTotal() {
        Basket basket = basket("mug 3.33 + cup 3.33 + jar 3.34, shipping 4.99, tax 1.01, discount 0.05");

        assertThat(LongStream.of(Kept.values(basket)).sum())
                .isEqualTo(basket.total().minor());
    }

    @Test
    void whatIsKeptOfAShareGoesUpToTheWholeUnit() {
        Kept kept = Kept.of(basket("mug 3.00"), returns("1 1.00"));

        assertThat(kept.part(0, 100)).isEqualTo(67);
        assertThat(kept.part(0, 300)).isEqualTo(200);
    }

    @Test
    void tenReturnsOfACentLeaveWhatOneOfTenDoes() {
        Basket basket = basket("mug 3.33 + cup 3.33 + jar 3.34");
        Returns steps = Returns.NOTHING;
        for (int i = 0; i < 10; i++) {
            steps = steps.plus(Returns.money(1));
        }

        assertThat(text(Kept.of(basket, steps))).isEqualTo(text(Kept.of(basket, Returns.money(10))));
    }

    @Test
    void returnsAreTheSameInWhicheverOrderTheyCame() {
        Returns one = returns("2 5.00, amount 1.00").plus(returns("1 1.00 + 2 3.00"));
        Returns other = returns("1 1.00").plus(returns("2 8.00, amount 1.00").plus(new Returns.Item(2, 1, 0)));

        assertThat(one).isEqualTo(other);
    }

    @Test
    void aLineIsListedOnceAndNeverBelowZero() {
        Returns.Item item = new Returns.Item(1, 1, 5);

        assertThatIllegalArgumentException().isThrownBy(() -> new Returns(List.of(item, item), 0, false));
        assertThatIllegalArgumentException().isThrownBy(() -> new Returns.Item(1, 1, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> Returns.money(-1));
    }

    private static String text(Kept kept) {
        return IntStream.range(0, kept.basket().lines().size())
                .mapToObj(i -> kept.gone(i)
                        ? "gone"
                        : ""
                                + kept.part(
                                        i, kept.basket().lines().get(i).amount().minor()))
                .collect(Collectors.joining(" "));
    }
}
