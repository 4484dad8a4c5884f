package io.cumul.load.retail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetailDataTest {

    private static final RetailData DATA = RetailData.bundled();

    @Test
    void holdsWhatTheFileIsKnownToHold() {
        assertThat(DATA.members()).hasSize(922);
        assertThat(DATA.members().stream().filter(member -> member.purchases().isEmpty()))
                .hasSize(62);
        assertThat(DATA.purchases()).hasSize(1_340);
        assertThat(DATA.returns()).hasSize(283).allMatch(Invoice::isReturn);
        assertThat(DATA.points()).isEqualTo(543_247);
    }

    @Test
    void purchasesFitTheContract() {
        assertThat(DATA.purchases()).allMatch(purchase -> purchase.lines().size() <= 1_000);
        var lines = DATA.purchases().stream()
                .flatMap(purchase -> purchase.lines().stream())
                .toList();
        assertThat(lines.stream().filter(line -> !fits(line))).isEmpty();
        assertThat(lines.stream().map(Invoice.Line::sku)).contains("BANK CHARGES");
    }

    @Test
    void aMembersPurchasesAreInTimeOrder() {
        assertThat(DATA.members())
                .allSatisfy(member -> assertThat(member.purchases()).isSortedAccordingTo(Invoice.IN_TIME));
    }

    @Test
    void anInvoiceTakesTheTimeOfItsEarliestLine() {
        RetailData data = RetailData.parse(List.of(
                SaleLine.HEADER,
                "536591,22960,JAM,2,2010-12-01T16:58:00,4.25,14606,United Kingdom",
                "536591,22720,TINS,1,2010-12-01T16:57:00,4.95,14606,United Kingdom"));

        Invoice invoice = data.purchases().getFirst();
        assertThat(invoice.issuedAt()).isEqualTo(Instant.parse("2010-12-01T16:57:00Z"));
        assertThat(invoice.total()).isEqualTo(new BigDecimal("13.45"));
    }

    @Test
    void localTimeInSummerIsAnHourAhead() {
        RetailData data =
                RetailData.parse(List.of(SaleLine.HEADER, "1,A,A,1,2011-07-01T12:00:00,1.00,12345,United Kingdom"));

        assertThat(data.purchases().getFirst().issuedAt()).isEqualTo(Instant.parse("2011-07-01T11:00:00Z"));
    }

    @Test
    void leavesOutLinesWithoutACustomer() {
        RetailData data =
                RetailData.parse(List.of(SaleLine.HEADER, "1,A,A,1,2010-12-01T12:00:00,1.00,,United Kingdom"));

        assertThat(data.members()).isEmpty();
    }

    @Test
    void refusesAnotherFile() {
        assertThatThrownBy(() -> RetailData.parse(List.of("a,b,c"))).hasMessageContaining("first line");
    }

    private static boolean fits(Invoice.Line line) {
        return line.quantity() >= 1
                && line.quantity() <= 1_000_000
                && line.amount().signum() >= 0
                && line.amount().scale() == 2
                && line.sku().matches("[\\x20-\\x7e]{1,64}");
    }
}
