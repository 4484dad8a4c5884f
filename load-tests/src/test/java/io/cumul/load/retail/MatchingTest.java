package io.cumul.load.retail;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MatchingTest {

    @Test
    void aReturnGoesToTheLatestEarlierPurchaseThatStillHasAsMany() {
        Matching matching = match(
                "1,JAM,6,2010-12-01T09:00:00,2.00,12345",
                "2,JAM,2,2010-12-02T09:00:00,2.00,12345",
                "3,JAM,9,2010-12-04T09:00:00,2.00,12345",
                "C4,JAM,-2,2010-12-03T09:00:00,2.00,12345",
                "C5,JAM,-1,2010-12-03T10:00:00,2.00,12345");

        assertThat(matching.refunds().stream().map(MatchingTest::text))
                .containsExactly("C4 of 2: 1 JAM 2 4.00", "C5 of 1: 1 JAM 1 2.00");
    }

    @Test
    void aReturnOfSeveralArticlesIsARefundOfEachOrderItTouches() {
        Matching matching = match(
                "1,JAM,1,2010-12-01T09:00:00,2.00,12345",
                "2,TIN,1,2010-12-02T09:00:00,3.00,12345",
                "C3,JAM,-1,2010-12-03T09:00:00,2.00,12345",
                "C3,TIN,-1,2010-12-03T09:00:00,3.00,12345");

        assertThat(matching.refunds().stream().map(MatchingTest::text))
                .containsExactly("C3 of 1: 1 JAM 1 2.00", "C3 of 2: 1 TIN 1 3.00");
    }

    @Test
    void whatWasBoughtInTwoLinesComesBackFromTheEarlierOneFirstAtItsPrice() {
        Matching matching = match(
                "1,TIN,1,2010-12-01T09:00:00,9.00,12345",
                "1,JAM,2,2010-12-01T09:00:00,2.00,12345",
                "1,JAM,3,2010-12-01T09:00:00,1.50,12345",
                "C2,JAM,-1,2010-12-03T09:00:00,2.00,12345",
                "C2,JAM,-3,2010-12-03T09:00:00,2.00,12345");

        assertThat(matching.refunds().stream().map(MatchingTest::text))
                .containsExactly("C2 of 1: 2 JAM 2 4.00, 3 JAM 2 3.00");
    }

    @Test
    void listsWhatBelongsToNoPurchase() {
        Matching matching = match(
                "1,JAM,1,2010-12-02T09:00:00,2.00,12345",
                "C0,JAM,-1,2010-12-01T09:00:00,2.00,12345",
                "C2,JAM,-2,2010-12-03T09:00:00,2.00,12345",
                "C3,TIN,-1,2010-12-03T09:00:00,2.00,12345",
                "C4,JAM,-1,2010-12-03T09:00:00,2.00,54321");

        assertThat(matching.refunds()).isEmpty();
        assertThat(matching.unmatched().stream().map(Matching.Unmatched::toString))
                .containsExactlyInAnyOrder("C0: 1 of JAM", "C2: 2 of JAM", "C3: 1 of TIN", "C4: 1 of JAM");
    }

    @Test
    void tenReturnsTakeWhatOneOfAllWouldTake() {
        String[] piecemeal = Stream.concat(
                        Stream.of("1,JAM,10,2010-12-01T09:00:00,1.15,12345"),
                        Stream.iterate(2, number -> number < 12, number -> number + 1)
                                .map(number -> "C" + number + ",JAM,-1,2010-12-0" + (1 + number / 2) + "T1"
                                        + number % 10 + ":00:00,1.15,12345"))
                .toArray(String[]::new);

        Matching matching = match(piecemeal);

        assertThat(matching.refunds())
                .extracting(Refund::points)
                .containsExactly(1L, 1L, 1L, 2L, 1L, 1L, 1L, 1L, 1L, 1L);
        assertThat(matching.points()).isEqualTo(11);
    }

    /** What is kept is summed here line by line, without the matching's own account of it. */
    @Test
    void theRealReturnsTakeBackWhatIsNotKept() {
        RetailData data = RetailData.bundled();

        Matching matching = Matching.of(data);

        Map<String, BigDecimal> kept = new HashMap<>();
        data.purchases().forEach(order -> kept.put(order.number(), order.total()));
        matching.refunds().forEach(refund -> kept.merge(refund.order().number(), refund.total(), BigDecimal::subtract));
        assertThat(data.purchases())
                .allSatisfy(order -> assertThat(matching.points(order))
                        .isEqualTo(kept.get(order.number())
                                .setScale(0, RoundingMode.FLOOR)
                                .longValueExact()));
        long lines = data.returns().stream()
                .mapToLong(returned -> returned.lines().size())
                .sum();
        assertThat(lines).isEqualTo(644);
        assertThat(matching.unmatched()).hasSize(382);
        assertThat(matching.refunds()).hasSize(139);
        assertThat(data.points() - matching.points()).isEqualTo(535_590);
    }

    private static Matching match(String... lines) {
        List<String> text = Stream.concat(
                        Stream.of(SaleLine.HEADER), Arrays.stream(lines).map(MatchingTest::published))
                .toList();
        return Matching.of(RetailData.parse(text));
    }

    /** With the two columns that nothing here depends on. */
    private static String published(String line) {
        return line.replaceFirst("^([^,]*,[^,]*),", "$1,A NAME,") + ",United Kingdom";
    }

    private static String text(Refund refund) {
        return refund.refundId() + " of " + refund.order().number() + ": "
                + String.join(
                        ", ",
                        refund.lines().stream()
                                .map(line ->
                                        line.number() + " " + line.sku() + " " + line.quantity() + " " + line.amount())
                                .toList());
    }
}
