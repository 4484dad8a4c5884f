package io.cumul.load.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PaceTest {
    @Test
    void keepsTheRateWhateverTheAnswersDo() {
        Pace pace = new Pace(1_000, 0, new SplittableRandom(1));
        int due = 0;

        for (; pace.due() < 60_000_000_000L; pace.advance()) {
            due++;
        }

        assertThat(due).isCloseTo(60_000, within(1_000));
    }
}
