package io.cumul.posting;

import static io.cumul.core.fixture.CampaignText.campaigns;
import static io.cumul.core.fixture.Commands.earn;
import static io.cumul.core.fixture.Commands.redeem;
import static io.cumul.core.fixture.Members.ALICE;
import static io.cumul.core.fixture.Members.alice;
import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.Channel;
import io.cumul.core.account.Usage;
import io.cumul.core.decision.Command;
import io.cumul.core.fixture.CampaignText;
import io.cumul.core.fixture.ReturnText;
import io.cumul.core.fixture.Rulesets;
import io.cumul.core.ledger.OrderRef;
import io.cumul.core.program.Program;
import io.cumul.core.program.limit.Caps;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Refunds in batches. Alice holds 100 points at version 12; the program gives 1 point per 1.00, and at most 50 a month. */
class RefundBatchTest {
    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");
    private static final Program PROGRAM = Rulesets.ruleset()
            .caps(new Caps(null, List.of(CampaignText.cap("50/MONTH"))))
            .campaigns(campaigns("cups +5 skus cup budget 100"))
            .program();

    private final MemoryLedger ledger = new MemoryLedger(NOW);

    @BeforeEach
    void alicesAccount() {
        ledger.holds(alice("100@never"));
        ledger.budgets("cups", 20);
    }

    @Test
    void aRefundSeesWhatItsOwnBatchHasDone() {
        assertThat(flush(
                        keyed("a", redeem("o-1", 30)),
                        keyed("b", earn("o-1", "mug 10.00 + jar 10.00")),
                        keyed("c", refund("o-1", "r-1", "mug 10.00")),
                        keyed("d", refund("o-1", "r-1", "jar 10.00")),
                        keyed("e", refund("o-1", "r-2", "jar 10.00")),
                        keyed("f", refund("o-1", "r-3", "jar 10.00"))))
                .containsExactly(
                        "REDEEM 13", "EARN 14", "REFUND 17", "RefundAlreadyMade", "REFUND 20", "RefundExceedsOrder");

        assertThat(ledger.account(ALICE).lots().points()).isEqualTo(100);
    }

    @Test
    void aRefundSeesWhatEarlierBatchesHaveDone() {
        flush(keyed("a", redeem("o-1", 30)));
        flush(keyed("b", earn("o-1", "mug 10.00 + jar 10.00")));
        flush(keyed("c", refund("o-1", "r-1", "mug 10.00")));

        assertThat(flush(keyed("d", refund("o-1", "r-1", "jar 10.00")), keyed("e", refund("o-1", "r-2", "everything"))))
                .containsExactly("RefundAlreadyMade", "REFUND 20");
        assertThat(ledger.account(ALICE).lots().points()).isEqualTo(100);
    }

    @Test
    void aRefundIsReplayedUnderItsKey() {
        flush(keyed("a", earn("o-1", "mug 10.00")), keyed("k", refund("o-1", "r-1", "everything")));

        assertThat(flush(keyed("k", refund("o-1", "r-1", "everything")))).containsExactly("replayed REFUND 15");
        assertThat(flush(keyed("k", refund("o-1", "r-2", "everything")))).containsExactly("KeyReused");
    }

    /** Of what the member had used up, only what a cap bounds is kept; of most purchases nothing. */
    @Test
    void whatCapsHadLeftIsKeptWithThePurchase() {
        flush(keyed("a", earn("o-1", "mug 40.00")));
        flush(keyed("b", earn("o-2", "mug 30.00 + jar 10.00")));
        assertThat(ledger.account(ALICE).lots().points()).isEqualTo(150);

        flush(keyed("c", refund("o-1", "r-1", "everything")), keyed("d", refund("o-2", "r-1", "mug 25.00")));

        assertThat(ledger.account(ALICE).lots().points()).isEqualTo(110);
        assertThat(ledger.account(ALICE).usage())
                .isEqualTo(Usage.NONE.plus("MONTH", LocalDate.parse("2026-06-01"), 10));
    }

    /** Which budget gets points back is known only once the order is: the batch is run again with its stripe. */
    @Test
    void aBudgetGetsItsPointsBack() {
        flush(keyed("a", earn("o-1", "cup 10.00")));
        assertThat(ledger.left("cups")).isEqualTo(15);

        flush(keyed("b", refund("o-1", "r-1", "everything")), keyed("c", earn("o-2", "cup 1.00")));

        assertThat(ledger.left("cups")).isEqualTo(15);
        assertThat(ledger.runs().getLast().budgets()).isEqualTo(Set.of("cups"));
    }

    /** A batch that lacks a stripe is run again with it, as a lane does. */
    private List<String> flush(Submission... batch) {
        Set<String> budgets = new HashSet<>();
        while (true) {
            try {
                return run(List.of(batch), budgets).replies().stream()
                        .map(Asked::text)
                        .toList();
            } catch (Lacking.Stripes lacking) {
                assertThat(budgets.addAll(lacking.some())).isTrue();
            }
        }
    }

    private Judged run(List<Submission> batch, Set<String> budgets) {
        return ledger.flush(new Needs(batch, "club", budgets, Set.of()), loaded -> Batch.judge(batch, loaded, PROGRAM))
                .await()
                .indefinitely();
    }

    private static Submission keyed(String key, Command command) {
        return Submission.keyed(command, new IdempotencyKey(key), null);
    }

    private static Command.Refund refund(String orderId, String refundId, String what) {
        return new Command.Refund(ALICE, OrderRef.whole(orderId), refundId, Channel.WEB, ReturnText.returning(what));
    }
}
