package io.cumul.posting;

import io.cumul.core.decision.Command;
import io.cumul.core.decision.Price;
import io.cumul.core.program.Program;
import io.cumul.core.program.Ruleset;
import io.cumul.core.program.campaign.Campaign;
import io.cumul.core.program.campaign.Times;
import io.cumul.core.program.reward.Reward;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Guesses, before a batch is loaded, what of the stripes it may draw on: budgets of campaigns that run when its purchases were
 * made, and stocks of the rewards that it names. A wrong guess costs a lock in vain, or a second run; nothing is judged by it. Used by one flush at a time.
 */
final class Stakes {
    private @Nullable Instant heard;
    private long heardNanos;
    private @Nullable Program program;
    private boolean budgeted;
    private boolean paidMatters;
    private boolean payments;

    /** The ledger's clock, as just read. */
    void heard(Instant now) {
        heard = now;
        heardNanos = System.nanoTime();
    }

    /** Whether any version of the rules has what was paid with points earn nothing. */
    boolean paidMatters(Program current) {
        know(current);
        return paidMatters;
    }

    /** Whether any version of the rules takes payments with points. */
    boolean takesPayments(Program current) {
        know(current);
        return payments;
    }

    /** The budgets and stocks that one of the submissions may draw on. */
    Set<String> of(List<Submission> submissions, Program current) {
        know(current);
        Set<String> stakes = new HashSet<>();
        for (Submission submission : submissions) {
            if (submission.command().price() instanceof Price.OfReward(String rewardId, int quantity)) {
                stakes.add(Reward.shelf(rewardId));
            }
            if (budgeted && submission.command() instanceof Command.Earn earn) {
                add(earn, current, stakes);
            }
        }
        return stakes;
    }

    private void know(Program current) {
        if (program != current) {
            program = current;
            paidMatters = current.versions().stream()
                    .anyMatch(version ->
                            version.payment() != null && !version.payment().earnsOnPaidPart());
            payments = current.versions().stream().anyMatch(version -> version.payment() != null);
            budgeted = current.versions().stream()
                    .anyMatch(version -> version.campaigns().stream()
                            .anyMatch(campaign -> campaign.caps().budget() != null));
        }
    }

    private void add(Command.Earn earn, Program current, Set<String> stakes) {
        Instant at = earn.occurredAt() == null ? now() : earn.occurredAt();
        if (at == null) {
            return;
        }
        Ruleset ruleset = current.inForce(at);
        LocalDateTime local = LocalDateTime.ofInstant(at, ruleset.zone());
        for (Campaign campaign : ruleset.campaigns()) {
            if (campaign.caps().budget() != null && runs(campaign.times(), local)) {
                stakes.add(campaign.id());
            }
        }
    }

    /** Absent before the ledger's clock was first heard. */
    private @Nullable Instant now() {
        return heard == null ? null : heard.plusNanos(System.nanoTime() - heardNanos);
    }

    private static boolean runs(Times times, LocalDateTime at) {
        LocalDateTime from = times.from();
        LocalDateTime until = times.until();
        return (from == null || !at.isBefore(from)) && (until == null || at.isBefore(until));
    }
}
