package io.cumul.core.decide;

import static io.cumul.core.fixture.Commands.REASON;
import static io.cumul.core.fixture.Members.ALICE;
import static io.cumul.core.fixture.Members.VERSION;
import static io.cumul.core.fixture.Members.alice;
import static io.cumul.core.fixture.Rulesets.ruleset;
import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.Account;
import io.cumul.core.account.AccountStatus;
import io.cumul.core.account.Channel;
import io.cumul.core.account.Hold;
import io.cumul.core.account.Lot;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Decision;
import io.cumul.core.decision.Lapse;
import io.cumul.core.decision.Posted;
import io.cumul.core.decision.Refusal;
import io.cumul.core.fixture.Commands;
import io.cumul.core.fixture.KnownFacts;
import io.cumul.core.fixture.LotText;
import io.cumul.core.fixture.Members;
import io.cumul.core.fixture.MovementText;
import io.cumul.core.fixture.Till;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.EntryKind;
import io.cumul.core.program.Program;
import io.cumul.core.program.action.Action;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusTest {
    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");
    private static final Program PROGRAM = program(false);

    @ParameterizedTest(name = "{1} of an account that is {0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            ACTIVE | freeze   | FROZEN by FREEZE
            ACTIVE | unfreeze | unchanged
            ACTIVE | close    | CLOSED by CLOSE
            FROZEN | freeze   | unchanged
            FROZEN | unfreeze | ACTIVE by UNFREEZE
            FROZEN | close    | CLOSED by CLOSE
            CLOSED | freeze   | AccountClosed
            CLOSED | unfreeze | AccountClosed
            CLOSED | close    | unchanged
            """)
    void everyStatusAndEveryChange(AccountStatus before, String change, String outcome) {
        Account account = alice("none").with(before);

        assertThat(said(decide(account, change(change), PROGRAM))).isEqualTo(outcome);
    }

    @Test
    void thereMustBeAnAccount() {
        for (String change : List.of("freeze", "unfreeze", "close")) {
            assertThat(Decider.decide(null, change(change), KnownFacts.NOTHING, PROGRAM, NOW))
                    .isEqualTo(new Decision.Refused(new Refusal.AccountNotFound(ALICE)));
        }
    }

    @Test
    void aFreezeMovesNothingAndKeepsItsReason() {
        Account account = alice("9@2026-06-01 5@2026-07-01");

        Decision.Accepted accepted = (Decision.Accepted) decide(account, change("freeze"), PROGRAM);

        assertThat(accepted.entries().stream().map(posted -> posted.entry().kind()))
                .as("what time had done comes first")
                .containsExactly(EntryKind.EXPIRE, EntryKind.FREEZE);
        Entry own = accepted.own().entry();
        assertThat(own.movement()).isNull();
        assertThat(own.details()).isEqualTo(REASON);
        assertThat(own.availableAfter()).isEqualTo(5);
    }

    /** Who is not refused for the status is not refused at all here. */
    @ParameterizedTest(name = "{0}, frozen accounts {1}: {2} by one that is frozen, {3} by one that is closed")
    @CsvSource(delimiter = '|', textBlock = """
            redeem             | earn not | AccountFrozen | AccountClosed
            redeem             | earn too | AccountFrozen | AccountClosed
            earn               | earn not | AccountFrozen | AccountClosed
            earn               | earn too | taken         | AccountClosed
            review             | earn not | AccountFrozen | AccountClosed
            review             | earn too | taken         | AccountClosed
            birthday           | earn not | AccountFrozen | AccountClosed
            birthday           | earn too | taken         | AccountClosed
            # Who has brought a member is paid though frozen
            referral           | earn not | taken         | AccountClosed
            referral           | earn too | taken         | AccountClosed
            profile            | earn not | taken         | AccountClosed
            the same profile   | earn not | taken         | AccountClosed
            adjust             | earn not | taken         | AccountClosed
            """)
    void whatAStatusRefuses(String what, String frozenEarn, String frozen, String closed) {
        Program program = program(frozenEarn.equals("earn too"));

        assertThat(admitted(decide(alice("100@never"), command(what), program)))
                .as("active")
                .isEqualTo("taken");
        assertThat(admitted(decide(alice("100@never").with(AccountStatus.FROZEN), command(what), program)))
                .isEqualTo(frozen);
        assertThat(admitted(decide(alice("100@never").with(AccountStatus.CLOSED), command(what), program)))
                .isEqualTo(closed);
    }

    @Test
    void whatWasHeldBeforeAFreezeComesToItsEnd() {
        Till till = new Till(alice("100@never"), PROGRAM);
        till.ask(Commands.hold("h-1", "o-1", 10), NOW);
        till.ask(Commands.hold("h-2", "o-2", 10), NOW);
        till.ask(change("freeze"), NOW);

        assertThat(Till.text(till.ask(Commands.hold("h-3", "o-3", 10), NOW))).isEqualTo("AccountFrozen");
        assertThat(Till.text(till.ask(Commands.hold("h-3", "o-1", 5), NOW)))
                .as("in place of one that there is")
                .isEqualTo("AccountFrozen");
        assertThat(Till.text(till.ask(Commands.capture("h-1"), NOW))).isEqualTo("CAPTURE HELD to REDEEMED: 10@never");
        assertThat(Till.text(till.ask(Commands.release("h-2"), NOW))).isEqualTo("VOID HELD to AVAILABLE: 10@never");
        assertThat(Till.text(till.ask(Commands.release("h-2"), NOW))).isEqualTo("again VOID");
    }

    @Test
    void aHoldThatIsOverIsNotTakenUpAgainByAFrozenAccount() {
        Till till = new Till(alice("100@never"), PROGRAM);
        till.ask(Commands.hold("h-1", "o-1", 10), NOW);
        till.ask(change("freeze"), NOW);
        Instant late = NOW.plus(Command.Hold.USUAL);

        assertThat(Till.text(till.ask(Commands.capture("h-1"), late))).isEqualTo("HoldExpired");
        assertThat(Till.text(till.ask(Commands.retry("h-1"), late))).isEqualTo("AccountFrozen");
        till.ask(change("unfreeze"), late);
        assertThat(Till.text(till.ask(Commands.retry("h-1"), late))).endsWith("CAPTURE HELD to REDEEMED: 10@never");
    }

    @Test
    void aClosedAccountHasNoHoldsAndResolvesNone() {
        Till till = new Till(alice("100@never"), PROGRAM);
        till.ask(Commands.hold("h-1", "o-1", 10), NOW);

        assertThat(Till.text(till.ask(change("close"), NOW)))
                .isEqualTo("VOID HELD to AVAILABLE: 10@never, CLOSE AVAILABLE to ADJUSTED: 100@never");

        for (Command command : List.of(
                Commands.hold("h-2", "o-2", 10),
                Commands.capture("h-1"),
                Commands.retry("h-1"),
                Commands.release("h-1"))) {
            assertThat(Till.text(till.ask(command, NOW))).isEqualTo("AccountClosed");
        }
    }

    /** Each line is an account, then the entries of its closing. */
    @ParameterizedTest(name = "{0}, held {1}, owing {2}: {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            none                          | -            | 0 | CLOSE nothing
            5@2026-07-01 4@never          | -            | 0 | CLOSE AVAILABLE to ADJUSTED: 5@2026-07-01 4@never
            9@2026-06-01 4@never          | -            | 0 | EXPIRE AVAILABLE to EXPIRED: 9@2026-06-01, CLOSE AVAILABLE to ADJUSTED: 4@never
            4@never                       | 5@2026-07-01 | 0 | VOID HELD to AVAILABLE: 5@2026-07-01, CLOSE AVAILABLE to ADJUSTED: 5@2026-07-01 4@never
            4@never                       | 5@2026-06-01 | 0 | VOID HELD to AVAILABLE: 5@2026-06-01, EXPIRE AVAILABLE to EXPIRED: 5@2026-06-01, CLOSE AVAILABLE to ADJUSTED: 4@never
            none                          | -            | 6 | ADJUST ADJUSTED to OWED: 6@never, CLOSE nothing
            none                          | 5@2026-07-01 | 6 | VOID HELD to AVAILABLE: 5@2026-07-01, REPAY AVAILABLE to OWED: 5@2026-07-01, ADJUST ADJUSTED to OWED: 1@never, CLOSE nothing
            none                          | 9@2026-07-01 | 6 | VOID HELD to AVAILABLE: 9@2026-07-01, REPAY AVAILABLE to OWED: 6@2026-07-01, CLOSE AVAILABLE to ADJUSTED: 3@2026-07-01
            """)
    void closingBooksEverythingOut(String lots, String held, long owed, String entries) {
        Account account = alice(lots).owing(owed);
        Account holding = held == null ? account : account.with(account.holds().plus(hold(held)));

        Decision.Accepted accepted = (Decision.Accepted) decide(holding, change("close"), PROGRAM);

        assertThat(accepted.entries().stream().map(StatusTest::text)).containsExactly(entries.split(", ", -1));
        isEmptyAndClosed(accepted);
    }

    @Test
    void closingTakesPointsThatCouldNotBeSpentYet() {
        Lot pending = new Lot(7, Instant.parse("2026-07-01T00:00:00Z"), Instant.parse("2027-07-01T00:00:00Z"));
        Account account = alice("4@never");

        Decision.Accepted accepted =
                (Decision.Accepted) decide(account.with(account.lots().plus(pending)), change("close"), PROGRAM);

        assertThat(accepted.entries().stream().map(posted -> posted.entry().kind()))
                .containsExactly(EntryKind.ADJUST, EntryKind.CLOSE);
        Entry first = accepted.entries().getFirst().entry();
        assertThat(first.movement()).isNotNull();
        assertThat(MovementText.moved(accepted.entries().getFirst())).startsWith("PENDING to ADJUSTED: 7");
        assertThat(first.details()).isEqualTo(REASON);
        isEmptyAndClosed(accepted);
    }

    @Test
    void timeNoLongerChangesAClosedAccount() {
        Account account = alice("none").with(AccountStatus.CLOSED);

        assertThat(account.nextChangeAt()).isNull();
        assertThat(Lapse.until(NOW, account, PROGRAM.inForce(NOW)).entries()).isEmpty();
    }

    private static void isEmptyAndClosed(Decision.Accepted accepted) {
        Account after = accepted.after();
        assertThat(after.status()).isEqualTo(AccountStatus.CLOSED);
        assertThat(after.lots().list()).isEmpty();
        assertThat(after.holds().list()).isEmpty();
        assertThat(after.owed()).isZero();
        assertThat(after.nextChangeAt()).isNull();
        assertThat(after.version()).isEqualTo(VERSION + accepted.entries().size());
        assertThat(accepted.own().entry().details()).isEqualTo(REASON);
    }

    private static Hold hold(String lots) {
        return new Hold(
                "h-1", "o-1", null, Channel.WEB, LotText.lots(lots), Members.CHANGED, NOW.plusSeconds(60), null, null);
    }

    private static Command command(String what) {
        return switch (what) {
            case "redeem" -> Commands.redeem("o-9", 10);
            case "earn" -> Commands.earn("o-9", "mug 10.00");
            case "review" -> Commands.act("REVIEW", "r-9");
            case "birthday" -> Commands.granted(ALICE, "BIRTHDAY", "2026");
            case "referral" -> Commands.granted(ALICE, "REFERRAL", "bob");
            case "profile" -> Commands.enrol(Members.speaking("fr"));
            case "the same profile" -> Commands.enrol(Members.profile());
            default -> Commands.adjust(-1);
        };
    }

    private static Command change(String name) {
        return switch (name) {
            case "freeze" -> new Command.Freeze(ALICE, REASON);
            case "unfreeze" -> new Command.Unfreeze(ALICE, REASON);
            default -> new Command.Close(ALICE, REASON);
        };
    }

    private static String said(Decision decision) {
        return switch (decision) {
            case Decision.Accepted accepted ->
                accepted.after().status() + " by " + accepted.own().entry().kind();
            case Decision.Unchanged unchanged -> "unchanged";
            case Decision.Again again -> "again";
            case Decision.Refused refused -> refused.refusal().getClass().getSimpleName();
        };
    }

    private static String admitted(Decision decision) {
        return decision instanceof Decision.Refused refused
                ? refused.refusal().getClass().getSimpleName()
                : "taken";
    }

    private static String text(Posted posted) {
        return posted.entry().kind() + " " + MovementText.moved(posted);
    }

    private static Decision decide(Account account, Command command, Program program) {
        return Decider.decide(account, command, KnownFacts.NOTHING, program, NOW);
    }

    private static Program program(boolean frozenEarns) {
        return ruleset()
                .zone("UTC")
                .frozenEarns(frozenEarns)
                .actions(
                        new Action("REVIEW", 5, 0, null, false),
                        new Action("BIRTHDAY", 5, 0, null, false),
                        new Action("REFERRAL", 5, 0, null, false))
                .program();
    }
}
