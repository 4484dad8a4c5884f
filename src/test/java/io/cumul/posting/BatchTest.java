package io.cumul.posting;

import static io.cumul.core.fixture.Commands.act;
import static io.cumul.core.fixture.Commands.capture;
import static io.cumul.core.fixture.Commands.earn;
import static io.cumul.core.fixture.Commands.enrol;
import static io.cumul.core.fixture.Commands.granted;
import static io.cumul.core.fixture.Commands.hold;
import static io.cumul.core.fixture.Commands.redeem;
import static io.cumul.core.fixture.Commands.release;
import static io.cumul.core.fixture.Members.ALICE;
import static io.cumul.core.fixture.Members.BOB;
import static io.cumul.core.fixture.Members.VERSION;
import static io.cumul.core.fixture.Members.alice;
import static io.cumul.core.fixture.Members.profile;
import static io.cumul.core.fixture.Members.referredBy;
import static io.cumul.core.fixture.Members.speaking;
import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.AccountId;
import io.cumul.core.decision.Command;
import io.cumul.core.fixture.Rulesets;
import io.cumul.core.ledger.ActionRef;
import io.cumul.core.program.Program;
import io.cumul.core.program.action.Action;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a batch comes to. Alice holds 100 points at version 12; the program gives 1 point per 1.00. */
class BatchTest {
    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");
    private static final Program PROGRAM = Rulesets.ruleset()
            .actions(new Action("REVIEW", 5, 0, null, false), new Action(ActionRef.REFERRAL, 100, 20, null, false))
            .program();

    private final MemoryLedger ledger = new MemoryLedger(NOW);

    @BeforeEach
    void alicesAccount() {
        ledger.holds(alice("100@never"));
    }

    @Test
    void twinsInOneBatchActOnce() {
        assertThat(flush(keyed("k", earn("o-1", "mug 10.00")), keyed("k", earn("o-1", "mug 10.00"))))
                .containsExactly("EARN 13", "replayed EARN 13");

        assertThat(ledger.account(ALICE).lots().points()).isEqualTo(110);
        assertThat(ledger.journal()).hasSize(1);
    }

    @Test
    void twinsInTwoBatchesActOnce() {
        flush(keyed("k", redeem("o-1", 30)));

        assertThat(flush(keyed("k", redeem("o-1", 30)))).containsExactly("replayed REDEEM 13");
        assertThat(ledger.account(ALICE).lots().points()).isEqualTo(70);
    }

    @Test
    void aRefusalIsAsFinalAsASuccess() {
        assertThat(flush(
                        keyed("k", redeem("o-1", 101)),
                        keyed("e", earn("o-2", "mug 10.00")),
                        keyed("k", redeem("o-1", 101))))
                .containsExactly("InsufficientPoints", "EARN 13", "replayed InsufficientPoints");
        assertThat(flush(keyed("k", redeem("o-1", 101)))).containsExactly("replayed InsufficientPoints");
    }

    @Test
    void aHoldIsResolvedOnceThoughAllOfItIsInOneBatch() {
        assertThat(flush(
                        keyed("h", hold("h1", "o-1", 60)),
                        keyed("h", hold("h2", "o-1", 60)),
                        keyed("c", capture("h1", 50)),
                        keyed("d", capture("h1", 50)),
                        keyed("v", release("h1")),
                        keyed("r", redeem("o-1", 50))))
                .containsExactly(
                        "HOLD 13",
                        "replayed HOLD 13",
                        "CAPTURE 15",
                        "replayed CAPTURE 15",
                        "HoldCaptured",
                        "REDEEM 16");
        assertThat(flush(keyed("d", capture("h1", 50)), keyed("v2", release("h1"))))
                .containsExactly("replayed CAPTURE 15", "HoldCaptured");
        assertThat(ledger.journal().getLast().entry().redeemedOnOrder()).isEqualTo(100);
    }

    @Test
    void aKeyReusedForSomethingElseIsRefused() {
        assertThat(flush(keyed("k", redeem("o-1", 30)), keyed("k", redeem("o-1", 31))))
                .containsExactly("REDEEM 13", "KeyReused");
        assertThat(flush(keyed("k", earn("o-1", "mug 10.00")))).containsExactly("KeyReused");
        assertThat(flush(keyed("k", redeem("o-1", 30)))).containsExactly("replayed REDEEM 13");
    }

    @Test
    void aValueOutOfRangePrecedesAReusedKey() {
        Command ahead = earn(ALICE, "o-1", "mug 1.00", NOW.plus(Duration.ofMinutes(6)));

        assertThat(flush(keyed("k", redeem("o-1", 30)), keyed("k", ahead)))
                .containsExactly("REDEEM 13", "InvalidValue");
    }

    @Test
    void aKeyBelongsToItsAccount() {
        assertThat(flush(
                        Submission.unkeyed(new Command.Enrol(BOB, profile()), null),
                        keyed("k", earn("o-1", "mug 10.00")),
                        keyed("k", earn(BOB, "o-1", "mug 10.00", null))))
                .containsExactly("opened", "EARN 13", "EARN 2");
    }

    @Test
    void twoRedemptionsInOneFlushCannotSpendTheSamePoints() {
        assertThat(flush(keyed("a", redeem("o-1", 60)), keyed("b", redeem("o-2", 60)), keyed("c", redeem("o-3", 40))))
                .containsExactly("REDEEM 13", "InsufficientPoints", "REDEEM 14");

        assertThat(ledger.account(ALICE).lots().points()).isZero();
    }

    @Test
    void pointsEarnedInABatchCanBeSpentInIt() {
        assertThat(flush(keyed("a", earn("o-1", "mug 10.00")), keyed("b", redeem("o-2", 110))))
                .containsExactly("EARN 13", "REDEEM 14");
    }

    @Test
    void anOrderEarnsOnceWithinABatchAndAcrossBatches() {
        assertThat(flush(keyed("a", earn("o-1", "mug 10.00")), keyed("b", earn("o-1", "mug 10.00"))))
                .containsExactly("EARN 13", "OrderAlreadyEarned");
        assertThat(flush(keyed("c", earn("o-1", "cup 3.00")))).containsExactly("OrderAlreadyEarned");
    }

    @Test
    void redemptionsOnOneOrderAddUp() {
        flush(keyed("a", redeem("o-1", 30)), keyed("b", redeem("o-1", 20)));
        flush(keyed("c", redeem("o-1", 10)));

        assertThat(ledger.journal())
                .extracting(posted -> posted.entry().redeemedOnOrder())
                .containsExactly(30L, 50L, 60L);
    }

    @Test
    void aMissingAccountIsNotHeldAgainstTheKey() {
        AccountId carol = new AccountId("carol");
        Submission earning = keyed("k", earn(carol, "o-1", "mug 10.00", null));

        assertThat(flush(earning, Submission.unkeyed(new Command.Enrol(carol, profile()), null), earning))
                .containsExactly("AccountNotFound", "opened", "EARN 2");
    }

    @Test
    void anAccountOpenedInABatchIsInsertedAsItFinallyStands() {
        flush(
                Submission.unkeyed(new Command.Enrol(BOB, profile()), null),
                keyed("a", earn(BOB, "o-1", "mug 10.00", null)),
                keyed("b", redeem(BOB, "o-2", 4)));

        assertThat(ledger.account(BOB).lots().points()).isEqualTo(6);
        assertThat(ledger.account(BOB).version()).isEqualTo(3);
    }

    @Test
    void someoneEnrolledInTheBatchMayRefer() {
        AccountId carol = new AccountId("carol");

        assertThat(flush(
                        Submission.unkeyed(new Command.Enrol(carol, referredBy(BOB)), null),
                        Submission.unkeyed(new Command.Enrol(BOB, profile()), null),
                        Submission.unkeyed(new Command.Enrol(carol, referredBy(BOB)), null)))
                .containsExactly("InvalidValue", "opened", "opened");
    }

    @Test
    void aProfileChangesOnlyWhereItDiffers() {
        Submission french = Submission.unkeyed(enrol(speaking("fr")), null);

        assertThat(flush(french, french)).containsExactly("enrolled", "enrolled");
        assertThat(ledger.account(ALICE).version()).isEqualTo(VERSION + 1);
    }

    @Test
    void aDefectInOneCommandFailsItAlone() {
        ledger.redeemedOn(ALICE, "o-1", Long.MAX_VALUE);

        assertThat(flush(keyed("a", redeem("o-1", 1)), keyed("b", redeem("o-2", 1)), keyed("a", redeem("o-3", 1))))
                .containsExactly("defect", "REDEEM 13", "REDEEM 14");
    }

    @Test
    void anActionIsRewardedOnceWithinABatchAndAcrossBatches() {
        assertThat(flush(
                        keyed("a", act("REVIEW", "r-1")),
                        keyed("b", act("REVIEW", "r-1")),
                        keyed("c", act("REVIEW", "r-2"))))
                .containsExactly("EARN 13", "ActionAlreadyEarned", "EARN 14");
        assertThat(flush(keyed("d", act("REVIEW", "r-2")))).containsExactly("ActionAlreadyEarned");
    }

    @Test
    void theGatewaysOwnActionsNeedNoKey() {
        Submission twice = Submission.unkeyed(granted(ALICE, ActionRef.REFERRAL, "bob"), null);

        assertThat(flush(twice, twice)).containsExactly("EARN 13", "ActionAlreadyEarned");
        assertThat(ledger.outcomes()).isEmpty();
    }

    @Test
    void whatACommandCausesIsKeptWithIt() {
        flush(
                Submission.unkeyed(new Command.Enrol(BOB, referredBy(ALICE)), null),
                keyed("a", earn(BOB, "o-1", "mug 1.00", null)),
                keyed("b", earn(BOB, "o-2", "mug 1.00", null)));

        assertThat(ledger.due())
                .containsExactlyInAnyOrder(
                        granted(ALICE, ActionRef.REFERRAL, "bob"), granted(BOB, ActionRef.REFERRAL, "bob"));
    }

    @Test
    void whatTimeHasDoneIsSettledOnce() {
        ledger.holds(alice("30@2026-06-01 70@never"));
        Submission settle = Submission.unkeyed(new Command.Settle(ALICE), null);

        assertThat(flush(settle, settle)).containsExactly("EXPIRE 13", "enrolled");
        assertThat(ledger.account(ALICE).lots().points()).isEqualTo(70);
    }

    @Test
    void nothingIsWrittenForWhatIsKnownAlready() {
        flush(keyed("k", redeem("o-1", 30)));

        Judged again = judge(List.of(keyed("k", redeem("o-1", 30)), Submission.unkeyed(enrol(profile()), null)));

        assertThat(again.writesNothing()).isTrue();
        assertThat(again.changed()).isEmpty();
    }

    private static Submission keyed(String key, Command command) {
        return Submission.keyed(command, new IdempotencyKey(key), null);
    }

    private List<String> flush(Submission... submissions) {
        return judge(List.of(submissions)).replies().stream().map(Asked::text).toList();
    }

    private Judged judge(List<Submission> submissions) {
        return ledger.flush(
                        new Needs(submissions, "club", Set.of(), Set.of()),
                        loaded -> Batch.judge(submissions, loaded, PROGRAM))
                .await()
                .indefinitely();
    }
}
