package io.cumul.posting;

import static io.cumul.core.fixture.Commands.earn;
import static io.cumul.core.fixture.Members.ALICE;
import static io.cumul.core.fixture.Members.alice;
import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.fixture.CampaignText;
import io.cumul.core.fixture.Rulesets;
import io.cumul.core.program.Program;
import io.cumul.core.program.Ruleset;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a flush lacks is fetched, and the batch judged once it is there. Every purchase wishes 10 points of the campaign. */
class FlushNeedsTest {
    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");
    private static final LaneLimits LIMITS =
            new LaneLimits(4, 6, Duration.ofMillis(50), Duration.ofMillis(1), Duration.ofSeconds(1));

    private final Turns turns = new Turns();
    private final MemoryLedger ledger = new MemoryLedger(NOW);
    private final SeenByLane seen = new SeenByLane();
    private final List<Integer> reached = new ArrayList<>();
    private final List<Integer> judgedBy = new ArrayList<>();
    private Program program = Rulesets.ruleset()
            .campaigns(CampaignText.campaign("summer +10 segments nobody budget 100"))
            .program();
    private boolean archiveAnswers = true;

    @BeforeEach
    void alicesAccount() {
        ledger.holds(alice("100@never"));
    }

    @Test
    void theHomeStripeIsLockedFromTheStartWhereAPurchaseWasMadeWhenTheCampaignRan() {
        ledger.budgets("summer", 25, 25);

        Asked asked = ask(purchase("o-1", NOW));

        assertThat(asked.answer()).isEqualTo("EARN 13");
        assertThat(ledger.runs()).extracting(Needs::budgets).containsExactly(Set.of("summer"));
        assertThat(ledger.runs()).extracting(Needs::whole).containsExactly(Set.of());
        assertThat(ledger.stripes("summer")).startsWith(15L, 25L);
    }

    @Test
    void aBudgetThatWasNotGuessedIsLockedInASecondRun() {
        program = Rulesets.ruleset()
                .campaigns(CampaignText.campaign("summer +10 from 2030-01-01T00:00 budget 100"))
                .program();
        ledger.budgets("summer", 25);

        Asked asked = ask(purchase("o-1", NOW));

        assertThat(asked.answer()).isEqualTo("EARN 13");
        assertThat(ledger.runs()).extracting(Needs::budgets).containsExactly(Set.of(), Set.of("summer"));
        assertThat(ledger.journal()).hasSize(1);
        assertThat(ledger.left("summer")).isEqualTo(15);
    }

    @Test
    void theLedgersClockIsKnownFromTheFlushBefore() {
        ledger.budgets("summer", 100);
        Lane lane = lane();
        ask(lane, purchase("o-1", null));

        ask(lane, purchase("o-2", null));

        assertThat(ledger.runs())
                .extracting(Needs::budgets)
                .containsExactly(Set.of(), Set.of("summer"), Set.of("summer"));
    }

    @Test
    void allStripesAreLockedWhereTheHomeStripeCannotPay() {
        ledger.budgets("summer", 4, 30);

        ask(purchase("o-1", NOW));

        assertThat(ledger.runs()).extracting(Needs::whole).containsExactly(Set.of(), Set.of("summer"));
        assertThat(seen.events()).contains("widened");
        assertThat(ledger.left("summer")).isEqualTo(24);
        assertThat(ledger.stripes("summer").getFirst()).as("evened out").isEqualTo(2);
    }

    @Test
    void theLastPointsAreFoundWhereverTheyLie() {
        ledger.budgets("summer", 0, 0, 0, 3);

        ask(purchase("o-1", NOW));

        assertThat(ledger.left("summer")).isZero();
        assertThat(ledger.runs()).hasSize(2);
    }

    @Test
    void aBudgetThatIsUsedUpCostsNoSecondRun() {
        ledger.budgets("summer", 0);

        assertThat(ask(purchase("o-1", NOW)).answer()).isEqualTo("EARN 13");
        assertThat(ledger.runs()).hasSize(1);
    }

    @Test
    void aVersionThatSomebodyElsePublishedIsFetchedBeforeAnythingIsJudged() {
        ledger.budgets("summer", 100);
        ledger.publishes(9);

        assertThat(ask(purchase("o-1", NOW)).answer()).isEqualTo("EARN 13");
        assertThat(reached).containsExactly(9);
        assertThat(judgedBy).containsExactly(9);
    }

    @Test
    void aVersionThatCannotBeHadIsAskedForAgainForABoundedTime() {
        ledger.publishes(9);
        archiveAnswers = false;

        assertThat(ask(purchase("o-1", NOW)).answer()).isEqualTo("LEDGER_UNAVAILABLE");
        assertThat(ledger.journal()).isEmpty();
        assertThat(seen.events()).contains("ran again");
    }

    private Asked ask(Submission submission) {
        return ask(lane(), submission);
    }

    private Asked ask(Lane lane, Submission submission) {
        Asked asked = Asked.of(lane.post(submission));
        turns.runUntil(asked::answered);
        return asked;
    }

    private static Submission purchase(String orderId, @Nullable Instant at) {
        return Submission.keyed(earn(ALICE, orderId, "mug 5.00", at), new IdempotencyKey(orderId), null);
    }

    private Lane lane() {
        Flush flush = new Flush(turns, ledger, this::judge, new Versions(), seen, LIMITS);
        return new Lane(
                turns,
                flush,
                new Nowhere(),
                new LastKeys(LIMITS),
                judged -> Uni.createFrom().voidItem(),
                seen,
                LIMITS);
    }

    /** As the core does: it asks what is left of the budget, and takes that. */
    private Judged judge(List<Submission> submissions, Loaded loaded, Program current) {
        Purses purses = new Purses(loaded.budgets());
        submissions.forEach(submission -> purses.take(Map.of("summer", purses.of("summer", 10))));
        judgedBy.add(current.latest().version());
        Judged judged = Batch.judge(submissions, loaded, current);
        return new Judged(
                judged.now(),
                judged.replies(),
                judged.opened(),
                judged.changed(),
                judged.entries(),
                judged.purchases(),
                judged.rewards(),
                judged.due(),
                purses.changes(),
                judged.outcomes());
    }

    private final class Versions implements ProgramVersions {
        @Override
        public Program current() {
            return program;
        }

        @Override
        public Uni<Void> reach(int version) {
            reached.add(version);
            if (!archiveAnswers) {
                return Uni.createFrom().failure(new IllegalStateException("told to"));
            }
            Ruleset known = program.latest();
            program = new Program(List.of(
                    known,
                    new Ruleset(
                            known.programId(),
                            version,
                            NOW,
                            known.zone(),
                            known.base(),
                            known.caps(),
                            known.campaigns(),
                            known.actions(),
                            known.tiers(),
                            known.pendingDays(),
                            known.expiry(),
                            known.lateEarnWindow())));
            return Uni.createFrom().voidItem();
        }
    }
}
