package io.cumul.core.program.reward;

import static io.cumul.core.fixture.RewardText.reward;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {
    private static final Catalogue CATALOGUE = new Catalogue(List.of(
            new Shelf(reward("coffee 100 until:2026-06-20"), 3),
            new Shelf(reward("tea 100 from:2026-06-10 until:2026-07-01"), 0)));

    @Test
    void knowsWhatIsLeft() {
        assertThat(CATALOGUE.headroom().of("reward/coffee", 2)).isEqualTo(2);
        assertThat(CATALOGUE.headroom().of("reward/coffee", 4)).isEqualTo(3);
        assertThat(CATALOGUE.headroom().of("reward/tea", 1)).isZero();
        assertThat(CATALOGUE.headroom().of("reward/cake", 1)).isZero();
        assertThat(CATALOGUE.reward("cake")).isNull();
        assertThat(CATALOGUE.find("cake")).isNull();
    }

    @ParameterizedTest(name = "at {0}, or at {1} for another reason: {2}")
    @CsvSource(nullValues = "-", textBlock = """
            2026-06-01T00:00:00Z, -,                    2026-06-10T00:00:00Z
            2026-06-10T00:00:00Z, -,                    2026-06-20T00:00:00Z
            2026-06-15T00:00:00Z, 2026-06-15T00:05:00Z, 2026-06-15T00:05:00Z
            2026-06-15T00:00:00Z, 2026-08-01T00:00:00Z, 2026-06-20T00:00:00Z
            2026-07-01T00:00:00Z, -,                    -
            2026-07-01T00:00:00Z, 2026-08-01T00:00:00Z, 2026-08-01T00:00:00Z
            """)
    void knowsWhenTimeAloneChangesWhatCanBeHad(Instant now, @Nullable Instant other, @Nullable Instant next) {
        assertThat(CATALOGUE.nextChange(now, other)).isEqualTo(next);
    }
}
