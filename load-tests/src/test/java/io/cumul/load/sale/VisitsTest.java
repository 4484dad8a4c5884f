package io.cumul.load.sale;

import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.load.retail.RetailData;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VisitsTest {

    private static final RetailData DATA = RetailData.bundled();
    private static final Mix MIX = Mix.parse("50/30/20");

    private static List<Visit> visits(long seed) {
        Baskets baskets = new Baskets(DATA, "GBP", 3);
        return Stream.generate(new Visits(10, MIX, baskets, new SplittableRandom(seed))::next)
                .limit(1_000)
                .toList();
    }

    @Test
    void comeInTheProportionsOfTheMix() {
        var counts = visits(7).stream().collect(Collectors.groupingBy(Visit::operation, Collectors.counting()));

        assertThat(counts.get(Operation.BALANCE)).isBetween(440L, 560L);
        assertThat(counts.get(Operation.EARN)).isBetween(240L, 360L);
        assertThat(counts.get(Operation.REDEEM)).isBetween(140L, 260L);
    }

    @Test
    void aSeedRepeatsWhoComesForWhat() {
        assertThat(visits(7)).extracting(Visit::operation).isEqualTo(operations(visits(7)));
        assertThat(visits(7)).extracting(Visit::operation).isNotEqualTo(operations(visits(8)));
    }

    @Test
    void keysAndOrdersAreFreshEvenForTheSameSeed() {
        assertThat(Stream.concat(visits(7).stream(), visits(7).stream()).map(Visit::key))
                .doesNotHaveDuplicates();
    }

    private static List<Operation> operations(List<Visit> visits) {
        return visits.stream().map(Visit::operation).toList();
    }
}
