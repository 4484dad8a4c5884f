package io.cumul.load.sale;

import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.load.retail.RetailData;
import io.cumul.load.wire.Earn;
import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BasketsTest {

    private static Baskets baskets(String currency) {
        return new Baskets(RetailData.bundled(), currency, 3);
    }

    @Test
    void haveAsManyLinesAsAsked() {
        Earn.Purchase purchase = baskets("EUR").draw(new SplittableRandom(1));

        assertThat(purchase.currency()).isEqualTo("EUR");
        assertThat(purchase.lines()).hasSize(3).allMatch(line -> line.amount().matches("\\d+\\.\\d\\d"));
    }

    @Test
    void haveNoFractionsWhereTheCurrencyHasNone() {
        assertThat(baskets("JPY").draw(new SplittableRandom(1)).lines())
                .allMatch(line -> line.amount().matches("\\d+"));
        assertThat(baskets("JPY").funding(new BigDecimal("1000.00")).lines())
                .extracting(Earn.Line::amount)
                .containsExactly("100000");
    }
}
