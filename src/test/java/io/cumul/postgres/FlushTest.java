package io.cumul.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cumul.api.call.Ledger;
import io.cumul.core.account.AccountId;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Posted;
import io.cumul.core.decision.Refusal;
import io.cumul.core.fixture.Commands;
import io.cumul.core.ledger.EntryKind;
import io.cumul.posting.IdempotencyKey;
import io.cumul.posting.LedgerFault;
import io.cumul.posting.Outcome;
import io.cumul.posting.Reply;
import io.cumul.posting.Submission;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Flushes against a real PostgreSQL. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class FlushTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    Vertx vertx;

    @Inject
    ConnectOptions options;

    @Inject
    PostgresAccounts accounts;

    private RealLanes lanes;

    @BeforeEach
    void openLanes() {
        lanes = new RealLanes(vertx, options.get());
    }

    @AfterEach
    void closeLanes() {
        lanes.close();
    }

    @Test
    void whatIsAnsweredIsInTheJournalWordForWord() {
        AccountId member = lanes.member();
        Posted earned = done(lanes.post("k1", Commands.earn(member, "o1", "mug 12.50 + gift/x 3.00", null)));
        Posted redeemed = done(lanes.post("k2", Commands.redeem(member, "o1", 5)));
        List<Posted> journal = accounts.page(member, Long.MAX_VALUE, 10).await().atMost(PATIENCE);
        assertThat(journal).hasSize(3).startsWith(redeemed, earned);
        assertThat(journal.getLast().entry().kind()).isEqualTo(EntryKind.ENROL);
    }

    @Test
    void theRowIsWhatTheLastEntrySays() {
        AccountId member = lanes.member();
        lanes.post("k1", Commands.earn(member, "o1", "mug 12.50", null));
        Posted last = done(lanes.post("k2", Commands.redeem(member, "o1", 5)));
        var row = Objects.requireNonNull(accounts.find(member).await().atMost(PATIENCE));
        assertThat(row.version()).isEqualTo(last.entry().seq());
        assertThat(row.lots().points()).isEqualTo(last.entry().availableAfter());
        assertThat(row.changedAt()).isEqualTo(last.entry().at());
        assertThat(row.profile().segments()).containsExactly("vip");
    }

    @Test
    void aRepeatedKeyIsAnsweredFromTheJournal() {
        AccountId member = lanes.member();
        Command earn = Commands.earn(member, "o1", "mug 12.50", null);
        Posted first = done(lanes.post("k1", earn));
        Reply again = lanes.post("k1", earn);
        assertThat(again).isEqualTo(new Reply.Settled(new Outcome.Done(first), true));
    }

    @Test
    void aRepeatedRefusalIsTheFirstOneEvenIfItCouldNowBePaid() {
        AccountId member = lanes.member();
        Command redeem = Commands.redeem(member, "o1", 5);
        Reply refused = lanes.post("k1", redeem);
        lanes.post("k2", Commands.earn(member, "o1", "mug 12.50", null));
        Outcome expected = new Outcome.Refused(new Refusal.InsufficientPoints(5, 0));
        assertThat(refused).isEqualTo(new Reply.Settled(expected, false));
        assertThat(lanes.post("k1", redeem)).isEqualTo(new Reply.Settled(expected, true));
    }

    @Test
    void anOrderEarnsOnceWhateverTheKey() {
        AccountId member = lanes.member();
        Posted first = done(lanes.post("k1", Commands.earn(member, "o1", "mug 12.50", null)));
        Reply second = lanes.post("k2", Commands.earn(member, "o1", "mug 12.50", null));
        assertThat(second)
                .isEqualTo(new Reply.Settled(
                        new Outcome.Refused(
                                new Refusal.OrderAlreadyEarned(first.entry().seq())),
                        false));
    }

    @Test
    void whatWasRedeemedOnAnOrderBeforeIsCounted() {
        AccountId member = lanes.member();
        lanes.post("k1", Commands.earn(member, "o1", "mug 12.50", null));
        lanes.post("k2", Commands.redeem(member, "o9", 5));
        lanes.post("k3", Commands.redeem(member, "o8", 2));
        Posted second = done(lanes.post("k4", Commands.redeem(member, "o9", 3)));
        assertThat(second.entry().redeemedOnOrder()).isEqualTo(8);
    }

    @Test
    void parallelRedemptionsNeverSpendAPointTwice() {
        AccountId member = lanes.member();
        lanes.post("k0", Commands.earn(member, "o1", "mug 100.00", null));
        List<Submission> redemptions = IntStream.range(0, 50)
                .mapToObj(i -> Submission.keyed(Commands.redeem(member, "o" + i, 7), new IdempotencyKey("r" + i), null))
                .toList();
        List<Reply> replies = lanes.postAll(redemptions);
        assertThat(replies.stream().filter(FlushTest::isDone)).hasSize(14);
        assertThat(Objects.requireNonNull(accounts.find(member).await().atMost(PATIENCE))
                        .lots()
                        .points())
                .isEqualTo(2);
    }

    @Test
    void aRowThatCannotBeReadFailsItsOwnCommandsAlone() {
        AccountId broken = lanes.member();
        List<AccountId> whole =
                IntStream.range(0, 5).mapToObj(i -> lanes.member()).toList();
        String profile = Ledger.text("SELECT profile FROM account WHERE id = ?", broken.value());
        Ledger.change("UPDATE account SET profile = ? WHERE id = ?", "what a later version wrote", broken.value());
        try {
            failsAlone(broken, whole, LedgerFault.Kind.DATA);
        } finally {
            Ledger.change("UPDATE account SET profile = ? WHERE id = ?", profile, broken.value());
        }
    }

    /** An entry stands under the number that the next one will have: nothing of the gateway's writes that. */
    @Test
    void anEntryThatShouldNotBeThereFailsItsOwnAccountsCommandsAlone() {
        AccountId damaged = lanes.member();
        List<AccountId> whole =
                IntStream.range(0, 5).mapToObj(i -> lanes.member()).toList();
        Ledger.change("""
                INSERT INTO entry (shard, account_id, seq, txid, kind, points, lots, at, available_after)
                SELECT shard, account_id, 2, txid, 2, 0, '', at, 0 FROM entry WHERE account_id = ?""", damaged.value());
        try {
            failsAlone(damaged, whole, LedgerFault.Kind.TAKEN);
        } finally {
            Ledger.change("DELETE FROM entry WHERE account_id = ? AND seq = 2", damaged.value());
        }
    }

    private void failsAlone(AccountId broken, List<AccountId> whole, LedgerFault.Kind why) {
        // The first is a batch of its own; the others gather meanwhile.
        CompletableFuture<Reply> first = lanes.send("k", Commands.earn(whole.getFirst(), "o", "mug 1.00", null));
        CompletableFuture<Reply> refused = lanes.send("k", Commands.earn(broken, "o", "mug 1.00", null));
        List<CompletableFuture<Reply>> others = whole.stream()
                .skip(1)
                .map(member -> lanes.send("k", Commands.earn(member, "o", "mug 1.00", null)))
                .toList();

        assertThat(others)
                .allSatisfy(reply -> assertThat(RealLanes.await(reply)).matches(FlushTest::isDone));
        assertThat(RealLanes.await(first)).matches(FlushTest::isDone);
        assertThatExceptionOfType(LedgerFault.class)
                .isThrownBy(() -> RealLanes.await(refused))
                .matches(fault -> fault.kind() == why);
    }

    private static boolean isDone(Reply reply) {
        return reply instanceof Reply.Settled(Outcome outcome, boolean replayed) && outcome instanceof Outcome.Done;
    }

    private static Posted done(Reply reply) {
        if (reply instanceof Reply.Settled(Outcome.Done(Posted own), boolean replayed) && !replayed) {
            return own;
        }
        throw new AssertionError("not done: " + reply);
    }
}
