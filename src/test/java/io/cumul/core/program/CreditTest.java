package io.cumul.core.program;

import static io.cumul.core.fixture.Judged.local;
import static io.cumul.core.fixture.LotText.text;
import static io.cumul.core.fixture.Members.alice;
import static io.cumul.core.fixture.Rulesets.ruleset;
import static io.cumul.core.fixture.TierText.local;
import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.Account;
import io.cumul.core.account.Holds;
import io.cumul.core.account.Lot;
import io.cumul.core.account.TierStanding;
import io.cumul.core.fixture.Rulesets;
import io.cumul.core.points.Multiplier;
import io.cumul.core.program.tier.Downgrade;
import io.cumul.core.program.tier.Tier;
import io.cumul.core.program.tier.TierWindow;
import io.cumul.core.program.tier.Tiers;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What awarded points make of an account's lots. */
class CreditTest {
    /** From the start of a local day, so many days after the purchase; at once if that has come already. */
    @ParameterizedTest(name = "{0}, {1} days, bought {2}, posted {3}: from {4}")
    @CsvSource(delimiter = '|', nullValues = "at once", textBlock = """
            Europe/Paris     | 0  | 2026-06-15T12:00    | 2026-06-15T12:00    | at once
            # ... even for a caller whose clock has passed midnight already
            Europe/Paris     | 0  | 2026-06-16T00:02    | 2026-06-15T23:58    | at once
            Europe/Paris     | 14 | 2026-06-15T00:00    | 2026-06-15T12:00    | 2026-06-29T00:00
            Europe/Paris     | 14 | 2026-06-15T23:59:59 | 2026-06-15T23:59:59 | 2026-06-29T00:00
            Europe/Paris     | 1  | 2026-06-15T23:59:59 | 2026-06-15T23:59:59 | 2026-06-16T00:00
            Europe/Paris     | 1  | 2026-06-15T23:59:59 | 2026-06-16T00:00    | at once
            Europe/Paris     | 14 | 2026-06-15T12:00    | 2026-06-28T23:59:59 | 2026-06-29T00:00
            Europe/Paris     | 14 | 2026-06-15T12:00    | 2026-06-29T00:00    | at once
            Europe/Paris     | 14 | 2026-06-15T12:00    | 2026-07-10T00:00    | at once
            # Ends of months and leap days
            Europe/Paris     | 1  | 2028-02-28T12:00    | 2028-02-28T12:00    | 2028-02-29T00:00
            Europe/Paris     | 2  | 2028-02-28T12:00    | 2028-02-28T12:00    | 2028-03-01T00:00
            Europe/Paris     | 1  | 2027-02-28T12:00    | 2027-02-28T12:00    | 2027-03-01T00:00
            Europe/Paris     | 14 | 2026-12-31T12:00    | 2026-12-31T12:00    | 2027-01-14T00:00
            # Both changes of clocks
            Europe/Paris     | 14 | 2026-03-20T12:00    | 2026-03-20T12:00    | 2026-04-03T00:00
            America/New_York | 14 | 2026-10-25T12:00    | 2026-10-25T12:00    | 2026-11-08T00:00
            Pacific/Auckland | 14 | 2026-09-20T12:00    | 2026-09-20T12:00    | 2026-10-04T00:00
            Pacific/Auckland | 14 | 2026-04-01T12:00    | 2026-04-01T12:00    | 2026-04-15T00:00
            """)
    void pointsOfAPurchaseArePendingForDays(String zone, int days, String at, String posted, @Nullable String from) {
        Ruleset rules = ruleset().zone(zone).pendingFor(days).build();

        Lot lot = lot(rules, alice("none"), local(at, zone), local(posted, zone));

        assertThat(lot.availableFrom()).isEqualTo(from == null ? null : local(from, zone));
    }

    @Test
    void pointsOfAnActionAreNeverPending() {
        Ruleset rules = ruleset().pendingFor(14).build();
        Instant now = Instant.parse("2026-06-15T12:00:00Z");

        assertThat(Credit.atOnce(rules, alice("none"), 5, now, now).lots()).containsExactly(Lot.available(5, null));
    }

    @Test
    void pendingLotsDoNotMergeWithThoseThatCanBeSpent() {
        Ruleset rules = ruleset().pendingFor(1).build();
        Instant now = Instant.parse("2026-06-15T12:00:00Z");

        Credit credit = Credit.held(rules, alice("7@never"), 5, now, now);

        assertThat(credit.held().available()).isEqualTo(7);
        assertThat(credit.held().pending()).isEqualTo(5);
    }

    /** By the ledger's time, not by the purchase's. */
    @ParameterizedTest(name = "{0} days pending, {1}: gone at {2}")
    @CsvSource(delimiter = '|', textBlock = """
            0  | 1 month  | 2026-08-01T00:00
            14 | 1 month  | 2026-08-01T00:00
            # What would be gone before it could be spent lives a day
            46 | 1 month  | 2026-08-01T00:00
            47 | 1 month  | 2026-08-02T00:00
            90 | 1 month  | 2026-09-14T00:00
            14 | never    | never
            """)
    void aLotLivesADayAtLeast(int pending, String life, String goneAt) {
        Rulesets rules = ruleset().pendingFor(pending);
        Ruleset ruleset = (life.equals("never") ? rules : rules.expiringAfter(1)).build();
        Instant at = local("2026-06-15T12:00", "Europe/Paris");

        Lot lot = lot(ruleset, alice("none"), at, local("2026-06-15T12:05", "Europe/Paris"));

        assertThat(local(lot.expiresAt(), ZoneId.of("Europe/Paris"))).isEqualTo(goneAt);
    }

    /** Twelve months after the latest activity, 15 June 2026 in UTC. */
    @ParameterizedTest(name = "{0}: {1}, extended to {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            none                    | 10@2027-06-16                    | -
            5@2026-07-01            | 15@2027-06-16                    | 2027-06-16T00:00:00Z
            5@2026-07-01 6@2026-08-01 | 21@2027-06-16                  | 2027-06-16T00:00:00Z
            5@2027-06-16            | 15@2027-06-16                    | -
            # Never shortened
            5@2027-12-01            | 10@2027-06-16 5@2027-12-01       | -
            5@never                 | 10@2027-06-16 5@never            | -
            5@2026-07-01 6@2027-12-01 | 15@2027-06-16 6@2027-12-01     | 2027-06-16T00:00:00Z
            """)
    void activityExtendsAllLotsAndShortensNone(String held, String after, @Nullable Instant extendedTo) {
        Ruleset rules =
                ruleset().zone("UTC").expiring(new Expiry.Inactivity(12)).build();
        Instant now = Instant.parse("2026-06-15T12:00:00Z");

        Credit credit = Credit.held(rules, alice(held), 10, now, now);

        assertThat(text(credit.held().list())).isEqualTo(after);
        assertThat(credit.extendedTo()).isEqualTo(extendedTo);
    }

    @Test
    void nothingAwardedIsNoActivity() {
        Ruleset rules = ruleset().expiring(new Expiry.Inactivity(12)).build();
        Instant now = Instant.parse("2026-06-15T12:00:00Z");

        assertThat(Credit.held(rules, alice("5@2026-07-01"), 0, now, now))
                .isEqualTo(new Credit(alice("5@2026-07-01").lots(), Holds.NONE, List.of(), null));
    }

    /** Points live six months, those earned in gold two years; Alice is gold since 1 June 2026. */
    @ParameterizedTest(name = "earned {0}: gone at {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-05-31T23:59:59Z | 2027-01-01T00:00:00Z
            2026-06-01T00:00:00Z | 2028-07-01T00:00:00Z
            """)
    void theTierAtTheTimeOfTheOrderSaysHowLongPointsLive(Instant at, Instant goneAt) {
        Expiry twoYears = new Expiry.Rolling(24, RoundTo.END_OF_MONTH);
        Tiers tiers = new Tiers(
                new TierWindow.CalendarYear(),
                Downgrade.ONE_STEP,
                0,
                List.of(
                        new Tier("basic", "Basic", 0, Multiplier.ONE, null, List.of()),
                        new Tier("gold", "Gold", 100, Multiplier.ONE, twoYears, List.of())));
        Ruleset rules = ruleset().zone("UTC").expiringAfter(6).tiers(tiers).build();
        Account gold = alice("none").with(TierStanding.NONE.step("gold", Instant.parse("2026-06-01T00:00:00Z")));

        assertThat(lot(rules, gold, at, Instant.parse("2026-06-15T12:00:00Z")).expiresAt())
                .isEqualTo(goneAt);
    }

    private static Lot lot(Ruleset rules, Account account, Instant at, Instant now) {
        return Credit.held(rules, account, 10, at, now).lots().getFirst();
    }
}
