package io.cumul.posting;

import static io.cumul.core.fixture.Commands.capture;
import static io.cumul.core.fixture.Commands.release;
import static io.cumul.core.fixture.Members.ALICE;
import static io.cumul.core.fixture.Members.alice;
import static io.cumul.core.fixture.RewardText.reward;
import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.Channel;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Posted;
import io.cumul.core.decision.Price;
import io.cumul.core.decision.Returning;
import io.cumul.core.fixture.Rulesets;
import io.cumul.core.ledger.OrderRef;
import io.cumul.core.program.Program;
import io.cumul.core.program.reward.SealedCode;
import io.cumul.posting.Judged.EntryRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rewards in batches that hold all stripes. Alice holds 1,000 points at version 12. */
class RewardBatchTest {
    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");
    private static final Program PROGRAM = Rulesets.ruleset().program();
    private static final Set<String> SHELVES = Set.of("reward/coffee", "reward/card", "reward/ticket");

    private final MemoryLedger ledger = new MemoryLedger(NOW);

    @BeforeEach
    void catalogue() {
        ledger.holds(alice("1000@never"));
        ledger.offers(reward("coffee 100"), 2);
        ledger.offers(reward("card 100 code"), 2);
        ledger.offers(reward("ticket 100 again"), 2);
    }

    @Test
    void eachCommandSeesWhatTheOneBeforeHasLeft() {
        assertThat(told(flush(redeem("o-1", "coffee"), redeem("o-2", "coffee"), redeem("o-3", "coffee"))))
                .containsExactly("REDEEM 13", "REDEEM 14", "OutOfStock");
        assertThat(ledger.left("reward/coffee")).isZero();
    }

    @Test
    void whatIsVoidedMayBeHadByTheNextOfTheSameBatch() {
        assertThat(told(flush(
                        hold("h1", "o-1", 2),
                        redeem("o-2", "coffee"),
                        release("h1"),
                        redeem("o-2", "coffee"),
                        capture("h1"))))
                .containsExactly("HOLD 13", "OutOfStock", "VOID 14", "REDEEM 15", "HoldVoided");
        assertThat(ledger.left("reward/coffee")).isEqualTo(1);
    }

    @Test
    void aCodeComesBackWhereItMayBeHandedOutAgain() {
        Judged judged = flush(
                redeem("o-1", "ticket"),
                redeem("o-2", "card"),
                redeem("o-3", "coffee"),
                refund("o-1"),
                refund("o-2"),
                refund("o-3"));

        assertThat(judged.codesBack()).containsExactly(new EntryRef(ALICE, 13));
        assertThat(ledger.left("reward/ticket")).isEqualTo(2);
        assertThat(ledger.left("reward/coffee")).isEqualTo(2);
        assertThat(ledger.left("reward/card")).as("handed out for good").isEqualTo(1);
    }

    @Test
    void whoeverIsAnsweredByAnEntryGetsItsCodes() {
        Judged judged = flush(redeem("o-1", "ticket"), redeem("o-2", "coffee"));
        List<SealedCode> codes = List.of(new SealedCode("ticket", "sealed"));

        List<Posted> own = judged.handing(Map.of(new EntryRef(ALICE, 13), codes)).replies().stream()
                .map(reply -> ((Outcome.Done) ((Reply.Settled) reply).outcome()).own())
                .toList();

        assertThat(own.get(0).codes()).isEqualTo(codes);
        assertThat(own.get(1).codes()).isEmpty();
    }

    /** What is committed says nothing of stock to who locks nothing: it may refuse for other reasons alone. */
    @Test
    void theDoubtLaneRefusesNobodyForStock() {
        ledger.offers(reward("coffee 100"), 0);
        List<Submission> batch = List.of(keyed("a", redeem("o-1", "coffee")), keyed("b", redeem("o-1", "cake")));

        Judged judged = ledger.flush(
                        new Needs(batch, "club", Set.of(), Set.of()), loaded -> Batch.refuse(batch, loaded, PROGRAM))
                .await()
                .indefinitely();

        assertThat(told(judged)).containsExactly("onward", "RewardNotFound");
    }

    private Judged flush(Command... commands) {
        List<Submission> batch = IntStream.range(0, commands.length)
                .mapToObj(i -> keyed("k" + i, commands[i]))
                .toList();
        return ledger.flush(new Needs(batch, "club", SHELVES, SHELVES), loaded -> Batch.judge(batch, loaded, PROGRAM))
                .await()
                .indefinitely();
    }

    private static List<String> told(Judged judged) {
        return judged.replies().stream().map(Asked::text).toList();
    }

    private static Submission keyed(String key, Command command) {
        return Submission.keyed(command, new IdempotencyKey(key), null);
    }

    private static Command redeem(String orderId, String rewardId) {
        return new Command.Redeem(ALICE, orderId, Channel.WEB, null, new Price.OfReward(rewardId, 1));
    }

    private static Command hold(String holdId, String orderId, int quantity) {
        Price coffee = new Price.OfReward("coffee", quantity);
        return new Command.Hold(ALICE, orderId, Channel.WEB, null, coffee, Command.Hold.USUAL, holdId);
    }

    private static Command refund(String orderId) {
        return new Command.Refund(ALICE, OrderRef.whole(orderId), "r-1", Channel.WEB, new Returning.Everything());
    }
}
