package io.cumul.core.program;

import static io.cumul.core.fixture.BasketText.basket;
import static io.cumul.core.fixture.MoneyText.eur;
import static io.cumul.core.fixture.MoneyText.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cumul.core.points.Money;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BasketTest {
    private static final Line MUG = new Line("mug", null, 1, eur("10.00"));
    private static final Money NONE = eur("0.00");

    @ParameterizedTest
    @ValueSource(ints = {1, 1_000})
    void hasALineToAThousand(int lines) {
        assertThat(new Basket(Collections.nCopies(lines, MUG), NONE, NONE, NONE, null).lines())
                .hasSize(lines);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1_001})
    void isNeitherEmptyNorEndless(int lines) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Basket(Collections.nCopies(lines, MUG), NONE, NONE, NONE, null));
    }

    @Test
    void hasOneCurrency() {
        Money yen = money("1 JPY");

        assertThatIllegalArgumentException().isThrownBy(() -> new Basket(List.of(MUG), yen, NONE, NONE, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Basket(List.of(MUG), NONE, yen, NONE, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Basket(List.of(MUG), yen, yen, yen, null));
    }

    @Test
    void theDiscountIsAtMostTheLines() {
        assertThat(basket("mug 6.00 + cup 4.00, discount 10.00").discount()).isEqualTo(eur("10.00"));
        assertThatIllegalArgumentException().isThrownBy(() -> basket("mug 6.00 + cup 4.00, discount 10.01"));
        assertThatIllegalArgumentException().isThrownBy(() -> basket("mug 6.00, shipping 9.00, discount 6.01"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1_000_001})
    void aLineHasAPieceToAMillion(int quantity) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Line("mug", null, quantity, eur("1.00")));
    }
}
