package io.cumul.load.retail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpendingTest {

    @Test
    void halfOfWhatThereIsByThenIsSpentAsTheOrdersNumberSays() {
        assertThat(spends(
                        "8,JAM,1,2010-12-01T09:00:00,100.00,12345",
                        "9,JAM,1,2010-12-02T09:00:00,10.00,12345",
                        "11,JAM,1,2010-12-03T09:00:00,10.00,12345",
                        "13,JAM,1,2010-12-04T09:00:00,10.00,12345",
                        "15,JAM,1,2010-12-05T09:00:00,10.00,12345",
                        "16,JAM,1,2010-12-06T09:00:00,10.00,12345"))
                .containsExactly("9 REDEEM 50 50", "11 CAPTURE 30 30", "13 CAPTURE_PART 20 10", "15 VOID 20 0");
    }

    @Test
    void nothingIsSpentOfNothingOrOnWhatCostsNothing() {
        assertThat(spends(
                        "1,JAM,1,2010-12-01T09:00:00,100.00,12345",
                        "9,JAM,1,2010-12-02T09:00:00,0.00,12345",
                        "17,JAM,1,2010-12-01T09:00:00,1.00,12346",
                        "25,JAM,1,2010-12-02T09:00:00,9.00,12346"))
                .isEmpty();
    }

    @Test
    void theRealPurchasesAreSpentOnInEveryWayAndSomeOfThoseComeBack() {
        RetailData data = RetailData.bundled();
        Spending spending = Spending.of(data);

        Map<Spend.Way, Long> ways =
                spending.byOrder().values().stream().collect(Collectors.groupingBy(Spend::way, Collectors.counting()));
        assertThat(ways).hasSize(4).allSatisfy((way, times) -> assertThat(times).isGreaterThan(30));
        assertThat(Matching.of(data).refunds())
                .filteredOn(refund -> spending.on(refund.order())
                        .filter(spend -> spend.spent() > 0)
                        .isPresent())
                .hasSizeGreaterThan(5);
        assertThat(spending.requests())
                .isEqualTo(ways.entrySet().stream()
                        .mapToInt(way -> (way.getKey() == Spend.Way.REDEEM ? 1 : 2)
                                * way.getValue().intValue())
                        .sum());
    }

    private static List<String> spends(String... lines) {
        RetailData data = RetailData.parse(
                Stream.concat(Stream.of(SaleLine.HEADER), Stream.of(lines).map(SpendingTest::whole))
                        .toList());
        return Spending.of(data).byOrder().values().stream()
                .sorted((one, other) -> Integer.compare(number(one), number(other)))
                .map(spend -> number(spend) + " " + spend.way() + " " + spend.points() + " " + spend.spent())
                .toList();
    }

    private static int number(Spend spend) {
        return Integer.parseInt(spend.order().number());
    }

    /** With the two columns that nothing here depends on. */
    private static String whole(String line) {
        return line.replaceFirst("^([^,]*,[^,]*),", "$1,A NAME,") + ",United Kingdom";
    }
}
