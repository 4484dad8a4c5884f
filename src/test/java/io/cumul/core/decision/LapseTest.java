package io.cumul.core.decision;

import static io.cumul.core.fixture.LotText.lots;
import static io.cumul.core.fixture.LotText.text;
import static io.cumul.core.fixture.Members.CHANGED;
import static io.cumul.core.fixture.Members.VERSION;
import static io.cumul.core.fixture.Members.alice;
import static io.cumul.core.fixture.TierText.standing;
import static io.cumul.core.fixture.TierText.steps;
import static io.cumul.core.fixture.TierText.tiers;
import static io.cumul.core.fixture.TierText.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.Account;
import io.cumul.core.account.Lot;
import io.cumul.core.fixture.MovementText;
import io.cumul.core.fixture.Rulesets;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.EntryKind;
import io.cumul.core.program.Ruleset;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LapseTest {
    private static final Ruleset RULES = Rulesets.ruleset().build();
    private static final Ruleset TIERS = Rulesets.ruleset()
            .tiers(tiers("calendar ONE_STEP 0: basic 0, silver 100, gold 400"))
            .build();

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

    @ParameterizedTest(name = "at {0}: {1} available, {2} pending, {3}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-06-28T21:59:59.999999Z | 5 | 7 | -
            2026-06-28T22:00:00Z        | 12 | 0 | MATURE PENDING to AVAILABLE: 7@2026-08-01
            2026-07-31T23:59:59Z        | 12 | 0 | MATURE PENDING to AVAILABLE: 7@2026-08-01
            # What matured and ran out unseen did both
            2026-08-01T00:00:00Z        | 5 | 0 | MATURE PENDING to AVAILABLE: 7@2026-08-01, EXPIRE AVAILABLE to EXPIRED: 7@2026-08-01
            """)
    void pendingPointsMature(Instant clock, long available, long pending, String booked) {
        Lot waiting = new Lot(7, Instant.parse("2026-06-28T22:00:00Z"), Instant.parse("2026-08-01T00:00:00Z"));
        Account account = alice("5@never").with(lots("5@never").plus(waiting));

        Lapse lapse = Lapse.until(clock, account, RULES);

        assertThat(lapse.account().lots().available()).isEqualTo(available);
        assertThat(lapse.account().lots().pending()).isEqualTo(pending);
        assertThat(booked(lapse)).isEqualTo(booked);
    }

    /** Silver for enough points in 2026, and for none after. */
    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2027-12-31T22:59:59Z | -
            2027-12-31T23:00:00Z | TIER nothing, basic 0, 100 to next
            2030-05-05T12:00:00Z | TIER nothing, basic 0, 100 to next
            """)
    void aTierThatWasNotKeptIsLostInOneEntry(Instant clock, String booked) {
        Instant due = Instant.parse("2027-12-31T23:00:00Z");
        Account account = alice("none").with(standing("silver", CHANGED, "2026-06 100", due));

        Lapse lapse = Lapse.until(clock, account, TIERS);

        assertThat(booked(lapse)).isEqualTo(booked);
        if (!booked.equals("-")) {
            assertThat(steps(lapse.account().tier(), TIERS.zone()))
                    .isEqualTo("silver 2026-05-20T12:30, basic 2028-01-01T00:00");
            assertThat(lapse.account().nextChangeAt()).isNull();
        }
    }

    /** Under a version that asks for less, a review that is due keeps the tier, and the next one is noted. */
    @Test
    void aReviewThatAnotherVersionMovesIsNotedOnce() {
        Account account =
                alice("none").with(standing("silver", CHANGED, "2026-06 100", Instant.parse("2026-12-31T23:00:00Z")));
        Instant clock = Instant.parse("2027-02-01T12:00:00Z");

        Lapse lapse = Lapse.until(clock, account, TIERS);

        assertThat(booked(lapse)).isEqualTo("TIER nothing, silver 0, 400 to next, 100 to keep");
        assertThat(Lapse.until(clock, lapse.account(), TIERS).entries()).isEmpty();
    }

    private static String booked(Lapse lapse) {
        return lapse.entries().isEmpty()
                ? "-"
                : lapse.entries().stream()
                        .map(posted -> posted.entry().kind() + " " + MovementText.moved(posted)
                                + (posted.entry().tier() == null
                                        ? ""
                                        : ", " + told(posted.entry().tier())))
                        .collect(Collectors.joining(", "));
    }
}
