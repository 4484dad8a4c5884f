package io.cumul.load.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LatenciesTest {
    @Test
    void findsPercentilesWithinOnePercent() {
        Latencies latencies = new Latencies();
        for (int micros = 1; micros <= 100_000; micros++) {
            latencies.add(micros * 1_000L);
        }

        assertThat(latencies.millis(0.5)).isCloseTo(50, within(0.5));
        assertThat(latencies.millis(0.99)).isCloseTo(99, within(1.0));
        assertThat(latencies.millis(0.999)).isCloseTo(99.9, within(1.0));
        assertThat(latencies.millis(1)).isCloseTo(100, within(1.0));
        assertThat(latencies.count()).isEqualTo(100_000);
    }

    @Test
    void countsTheRareLongOne() {
        Latencies latencies = new Latencies();
        for (int i = 0; i < 998; i++) {
            latencies.add(1_000_000);
        }
        latencies.add(3_600_000_000_000L);
        latencies.add(3_600_000_000_000L);

        assertThat(latencies.millis(0.998)).isCloseTo(1, within(0.01));
        assertThat(latencies.millis(0.999)).isCloseTo(3_600_000, within(36_000.0));
    }

    @Test
    void takesEveryDuration() {
        Latencies latencies = new Latencies();

        latencies.add(-1);
        latencies.add(0);
        latencies.add(Long.MAX_VALUE);

        assertThat(latencies.count()).isEqualTo(3);
        assertThat(latencies.millis(0.5)).isZero();
    }

    @Test
    void knowsNothingOfNothing() {
        assertThat(new Latencies().millis(0.99)).isZero();
    }
}
