package io.cumul.core.decide;

import static io.cumul.core.fixture.Commands.REASON;
import static io.cumul.core.fixture.Commands.adjust;
import static io.cumul.core.fixture.LotText.text;
import static io.cumul.core.fixture.Members.VERSION;
import static io.cumul.core.fixture.Members.alice;
import static io.cumul.core.fixture.MovementText.moved;
import static io.cumul.core.fixture.Rulesets.ruleset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cumul.core.account.Account;
import io.cumul.core.account.AccountStatus;
import io.cumul.core.account.Lot;
import io.cumul.core.account.Lots;
import io.cumul.core.account.TierStanding;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Decision;
import io.cumul.core.decision.Refusal;
import io.cumul.core.fixture.KnownFacts;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.EntryKind;
import io.cumul.core.points.Points;
import io.cumul.core.program.Expiry;
import io.cumul.core.program.Program;
import io.cumul.core.program.RoundTo;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdjustmentTest {
    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");
    private static final Program A_YEAR = expiring(new Expiry.Rolling(12, RoundTo.END_OF_MONTH));
    private static final Program INACTIVITY = expiring(new Expiry.Inactivity(12));

    @ParameterizedTest(name = "{1} to {0}: {2}, holds {3}")
    @CsvSource(delimiter = '|', textBlock = """
            none                 |   5 | ADJUSTED to AVAILABLE: 5@2027-07-01              | 5@2027-07-01
            7@2027-07-01         |   5 | ADJUSTED to AVAILABLE: 5@2027-07-01              | 12@2027-07-01
            7@2026-07-01 1@never |  -5 | AVAILABLE to ADJUSTED: 5@2026-07-01              | 2@2026-07-01 1@never
            7@2026-07-01 1@never |  -8 | AVAILABLE to ADJUSTED: 7@2026-07-01 1@never      | none
            # What has expired is neither taken nor given back
            9@2026-06-01 4@never |  -4 | AVAILABLE to ADJUSTED: 4@never                   | none
            """)
    void givesByThePolicyOfExpiryAndTakesTheSoonestExpiryFirst(String held, long points, String moved, String left) {
        Decision.Accepted accepted = accepted(alice(held), points, A_YEAR);

        assertThat(moved(accepted.own())).isEqualTo(moved);
        assertThat(text(accepted.after().lots().list())).isEqualTo(left);
    }

    @Test
    void keepsTheReasonAndWhoDidIt() {
        Decision.Accepted accepted = accepted(alice("10@never"), -3, A_YEAR);

        Entry entry = accepted.own().entry();
        assertThat(entry.kind()).isEqualTo(EntryKind.ADJUST);
        assertThat(entry.seq()).isEqualTo(VERSION + 1);
        assertThat(entry.details()).isEqualTo(REASON);
        assertThat(entry.occasion()).isNull();
        assertThat(entry.availableAfter()).isEqualTo(7);
    }

    @Test
    void isNothingThatTheMemberHasDone() {
        Account account = alice("7@2026-07-01");

        Decision.Accepted accepted = accepted(account, 5, INACTIVITY);

        assertThat(text(accepted.after().lots().list()))
                .as("nothing lives longer because of it")
                .isEqualTo("7@2026-07-01 5@2027-06-16");
        assertThat(accepted.own().entry().extendedTo()).isNull();
        assertThat(accepted.after().tier()).isEqualTo(TierStanding.NONE);
        assertThat(accepted.after().usage()).isEqualTo(account.usage());
        assertThat(accepted.after().activity()).isEqualTo(account.activity());
    }

    @ParameterizedTest(name = "{1} of {0}, owing {2}: {3} available")
    @CsvSource(delimiter = '|', textBlock = """
            none         | -1  | 0 |  0
            4@never      | -5  | 0 |  4
            9@2026-06-01 | -1  | 0 |  0
            none         | -1  | 6 | -6
            4@never      | -1  | 6 | -2
            """)
    void takesNoMoreThanThereIs(String held, long points, long owed, long available) {
        Decision decision = decide(alice(held).owing(owed), points, A_YEAR);

        assertThat(decision).isEqualTo(new Decision.Refused(new Refusal.InsufficientPoints(-points, available)));
    }

    @Test
    void whatIsGivenToADebtorIsThereToRepay() {
        Decision.Accepted accepted = accepted(alice("none").owing(6), 10, A_YEAR);

        assertThat(accepted.own().entry().availableAfter()).isEqualTo(4);
        assertThat(accepted.after().balance(NOW).available()).isEqualTo(4);
    }

    @Test
    void givesNoMoreThanAnAccountMayHold() {
        String almost = Points.MAX_PER_ACCOUNT - 5 + "@never";

        assertThat(decide(alice(almost), 6, A_YEAR))
                .isEqualTo(new Decision.Refused(new Refusal.LimitReached(Refusal.LimitReached.ACCOUNT_POINTS, null)));
        assertThat(decide(alice(almost), 5, A_YEAR)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void whatIsPendingOrHeldIsInTheAccountToo() {
        Lot pending = new Lot(Points.MAX_PER_ACCOUNT - 5, NOW.plusSeconds(60), null);
        Account rich = alice("3@never").with(Lots.NONE.plus(pending).plus(Lot.available(3, null)));

        assertThat(decide(rich, 3, A_YEAR))
                .isEqualTo(new Decision.Refused(new Refusal.LimitReached(Refusal.LimitReached.ACCOUNT_POINTS, null)));
        assertThat(decide(rich, 2, A_YEAR)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void aFrozenAccountIsAdjustedAndAClosedOneIsNot() {
        assertThat(decide(alice("9@never").with(AccountStatus.FROZEN), -9, A_YEAR))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(decide(alice("9@never").with(AccountStatus.CLOSED), -9, A_YEAR))
                .isEqualTo(new Decision.Refused(new Refusal.AccountClosed()));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1_000_000_001, -1_000_000_001, Long.MIN_VALUE})
    void oneCommandMovesOnePointToABillion(long points) {
        assertThatIllegalArgumentException().isThrownBy(() -> adjust(points));
    }

    private static Program expiring(Expiry expiry) {
        return ruleset().zone("UTC").expiring(expiry).program();
    }

    private static Decision.Accepted accepted(Account account, long points, Program program) {
        return (Decision.Accepted) decide(account, points, program);
    }

    private static Decision decide(Account account, long points, Program program) {
        Command command = adjust(points);
        return Decider.decide(account, command, KnownFacts.NOTHING, program, NOW);
    }
}
