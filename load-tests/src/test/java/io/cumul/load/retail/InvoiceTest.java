package io.cumul.load.retail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvoiceTest {

    private static Invoice invoice(String... amounts) {
        List<Invoice.Line> lines = Arrays.stream(amounts)
                .map(amount -> new Invoice.Line("85123A", 1, new BigDecimal(amount)))
                .toList();
        return new Invoice("536365", "17850", Instant.EPOCH, lines);
    }

    @Test
    void isFlooredOnceOverAllItsLines() {
        assertThat(invoice("0.60", "0.60", "0.79").points()).isEqualTo(1);
        assertThat(invoice("0.60", "0.60", "0.80").points()).isEqualTo(2);
    }

    @Test
    void ofNothingPayableEarnsNothing() {
        assertThat(invoice("0.00").points()).isZero();
    }

    @Test
    void refusesAPriceWithFractionsOfAPenny() {
        SaleLine line = new SaleLine("536365", "85123A", 1, Instant.EPOCH, new BigDecimal("2.555"), "17850");

        assertThatThrownBy(line::asInvoiceLine).isInstanceOf(ArithmeticException.class);
    }
}
