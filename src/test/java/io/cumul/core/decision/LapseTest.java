package io.cumul.core.decision;

import static io.cumul.core.fixture.LotText.text;
import static io.cumul.core.fixture.Members.CHANGED;
import static io.cumul.core.fixture.Members.VERSION;
import static io.cumul.core.fixture.Members.alice;
import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.fixture.MovementText;
import io.cumul.core.fixture.Rulesets;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.EntryKind;
import io.cumul.core.program.Ruleset;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LapseTest {
    private static final Ruleset RULES = Rulesets.ruleset().build();

    @ParameterizedTest(name = "{0} at {1}: books {2}, leaves {3}")
    @CsvSource(delimiter = '|', textBlock = """
            none                                  | 2026-07-01T00:00:00Z        | -                         | none
            5@never                               | 2026-07-01T00:00:00Z        | -                         | 5@never
            5@2026-07-01                          | 2026-06-30T23:59:59.999999Z | -                         | 5@2026-07-01
            5@2026-07-01                          | 2026-07-01T00:00:00Z        | 5@2026-07-01              | none
            5@2026-06-01 6@2026-07-01 7@2026-08-01 | 2026-07-15T00:00:00Z       | 5@2026-06-01 6@2026-07-01 | 7@2026-08-01
            """)
    void expiryIsBookedAsOneEntryOfItsOwn(String held, Instant clock, String booked, String left) {
        Lapse lapse = Lapse.until(clock, alice(held), RULES);

        assertThat(lapse.entries())
                .extracting(MovementText::moved)
                .isEqualTo(booked.equals("-") ? List.of() : List.of("AVAILABLE to EXPIRED: " + booked));
        assertThat(text(lapse.account().lots().list())).isEqualTo(left);
        assertThat(lapse.account().version())
                .isEqualTo(VERSION + lapse.entries().size());
    }

    @Test
    void theEntryIsTimesOwn() {
        Lapse lapse = Lapse.until(Instant.parse("2026-07-01T00:00:00Z"), alice("5@2026-07-01"), RULES);

        Entry entry = lapse.entries().getFirst().entry();
        assertThat(entry.kind()).isEqualTo(EntryKind.EXPIRE);
        assertThat(entry.at()).isEqualTo(lapse.now());
        assertThat(entry.occasion()).isNull();
    }

    @Test
    void timeNeverRunsBackwards() {
        assertThat(Lapse.until(CHANGED.minusSeconds(1), alice("none"), RULES).now())
                .isEqualTo(CHANGED);
        assertThat(Lapse.until(CHANGED.plusSeconds(1), alice("none"), RULES).now())
                .isEqualTo(CHANGED.plusSeconds(1));
    }
}
