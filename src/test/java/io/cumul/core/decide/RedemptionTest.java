package io.cumul.core.decide;

import static io.cumul.core.fixture.Commands.redeem;
import static io.cumul.core.fixture.LotText.day;
import static io.cumul.core.fixture.LotText.text;
import static io.cumul.core.fixture.Members.VERSION;
import static io.cumul.core.fixture.Members.alice;
import static io.cumul.core.fixture.MovementText.moved;
import static io.cumul.core.fixture.Rulesets.ruleset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cumul.core.account.Account;
import io.cumul.core.account.Lot;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Decision;
import io.cumul.core.decision.Facts;
import io.cumul.core.decision.Refusal;
import io.cumul.core.fixture.KnownFacts;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.EntryKind;
import io.cumul.core.program.Expiry;
import io.cumul.core.program.Program;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedemptionTest {
    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");

    @ParameterizedTest(name = "{1} of {0}: takes {2}, leaves {3}")
    @CsvSource(delimiter = '|', textBlock = """
            10@never                             |  4 | 4@never                   | 6@never
            10@2026-07-01 10@never               |  4 | 4@2026-07-01              | 6@2026-07-01 10@never
            10@2026-07-01 10@never               | 20 | 10@2026-07-01 10@never    | none
            5@2026-07-01 5@2026-08-01 5@never    |  7 | 5@2026-07-01 2@2026-08-01 | 3@2026-08-01 5@never
            # What has expired is not spent
            9@2026-06-01 5@2026-07-01            |  3 | 3@2026-07-01              | 2@2026-07-01
            """)
    void spendsTheSoonestExpiryFirstAndRecordsTheLotsItTook(String held, long points, String taken, String left) {
        Decision.Accepted accepted = accepted(alice(held), redeem("o-1", points), KnownFacts.NOTHING);

        assertThat(moved(accepted.own())).isEqualTo("AVAILABLE to REDEEMED: " + taken);
        assertThat(accepted.own().entry().points()).isEqualTo(points);
        assertThat(text(accepted.after().lots().list())).isEqualTo(left);
    }

    @ParameterizedTest(name = "{1} of {0}: {2} available")
    @CsvSource(delimiter = '|', textBlock = """
            none                   |  1 | 0
            10@never               | 11 | 10
            5@2026-06-15 4@never   |  5 | 4
            9@2026-06-01           |  1 | 0
            """)
    void refusesRedemptionBeyondBalance(String held, long points, long available) {
        Decision decision = decide(alice(held), redeem("o-1", points), KnownFacts.NOTHING, NOW);

        assertThat(decision).isEqualTo(new Decision.Refused(new Refusal.InsufficientPoints(points, available)));
    }

    @Test
    void whatExpiredMeanwhileIsBookedBeforeTheRedemption() {
        Decision.Accepted accepted = accepted(alice("9@2026-06-01 5@2026-07-01"), redeem("o-1", 3), KnownFacts.NOTHING);

        Entry expire = accepted.entries().getFirst().entry();
        assertThat(expire.kind()).isEqualTo(EntryKind.EXPIRE);
        assertThat(expire.seq()).isEqualTo(VERSION + 1);
        assertThat(expire.points()).isEqualTo(9);
        assertThat(accepted.own().entry().seq()).isEqualTo(VERSION + 2);
        assertThat(accepted.own().entry().availableAfter()).isEqualTo(2);
    }

    @Test
    void pointsCanBeSpentUpToTheInstantOfTheirExpiry() {
        Instant gone = day("2026-07-01");

        assertThat(decide(alice("5@2026-07-01"), redeem("o-1", 5), KnownFacts.NOTHING, gone.minusNanos(1_000)))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(decide(alice("5@2026-07-01"), redeem("o-1", 5), KnownFacts.NOTHING, gone))
                .isInstanceOf(Decision.Refused.class);
    }

    @Test
    void anOrderMayBeRedeemedAgainstSeveralTimes() {
        Decision.Accepted accepted = accepted(alice("100@never"), redeem("o-1", 30), KnownFacts.redeemed("o-1", 50));

        assertThat(accepted.own().entry().redeemedOnOrder()).isEqualTo(80);
    }

    @Test
    void pendingPointsAreNotSpent() {
        Account account = alice("5@never")
                .with(alice("5@never").lots().plus(new Lot(100, Instant.parse("2026-07-01T00:00:00Z"), null)));

        assertThat(decide(account, redeem("o-1", 6), KnownFacts.NOTHING, NOW))
                .isEqualTo(new Decision.Refused(new Refusal.InsufficientPoints(6, 5)));
        assertThat(accepted(account, redeem("o-1", 5), KnownFacts.NOTHING)
                        .after()
                        .lots()
                        .pending())
                .isEqualTo(100);
    }

    /** A redemption is an activity: what is left lives twelve months from now, or longer. */
    @ParameterizedTest(name = "{1} of {0}: {2}, extended to {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            10@2026-07-01             |  4 | 6@2027-06-16            | 2027-06-16T00:00:00Z
            10@2026-07-01             | 10 | none                    | -
            10@2027-06-16             |  4 | 6@2027-06-16            | -
            10@2026-07-01 5@never     | 10 | 5@never                 | -
            10@2026-07-01 5@2028-01-01 | 4 | 6@2027-06-16 5@2028-01-01 | 2027-06-16T00:00:00Z
            """)
    void underInactivityARedemptionLetsWhatIsLeftLiveAnew(
            String held, long points, String left, @Nullable Instant extendedTo) {
        Program program =
                ruleset().zone("UTC").expiring(new Expiry.Inactivity(12)).program();

        Decision.Accepted accepted = (Decision.Accepted)
                Decider.decide(alice(held), redeem("o-1", points), KnownFacts.NOTHING, program, NOW);

        assertThat(text(accepted.after().lots().list())).isEqualTo(left);
        assertThat(accepted.own().entry().extendedTo()).isEqualTo(extendedTo);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 1_000_000_001, Long.MIN_VALUE})
    void oneCommandMovesOnePointToABillion(long points) {
        assertThatIllegalArgumentException().isThrownBy(() -> redeem("o-1", points));
    }

    @Test
    void aBillionPointsCanBeSpentAtOnce() {
        assertThat(text(accepted(alice("1000000001@never"), redeem("o-1", 1_000_000_000), KnownFacts.NOTHING)
                        .after()
                        .lots()
                        .list()))
                .isEqualTo("1@never");
    }

    private static Decision.Accepted accepted(Account account, Command command, Facts facts) {
        return (Decision.Accepted) decide(account, command, facts, NOW);
    }

    private static Decision decide(Account account, Command command, Facts facts, Instant now) {
        return Decider.decide(account, command, facts, ruleset().program(), now);
    }
}
