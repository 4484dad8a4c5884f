package io.cumul.posting;

import io.cumul.core.decision.Command;
import io.cumul.core.program.Program;
import io.cumul.core.program.Ruleset;
import io.cumul.core.program.campaign.Campaign;
import io.cumul.core.program.campaign.Times;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Guesses, before a batch is loaded, whose budgets it may draw on: those of campaigns that run when its purchases were made. A
 * wrong guess costs a lock in vain, or a second run; nothing is judged by it. Used by one flush at a time.
 */
final class Stakes {
    private @Nullable Instant heard;
    private long heardNanos;
    private @Nullable Program program;
    private boolean budgeted;

    /** The ledger's clock, as just read. */
    void heard(Instant now) {
        heard = now;
        heardNanos = System.nanoTime();
    }

    /** The campaigns with a budget that may award something to one of the submissions. */
    Set<String> of(List<Submission> submissions, Program current) {
        if (program != current) {
            program = current;
            budgeted = current.versions().stream()
                    .anyMatch(version -> version.campaigns().stream()
                            .anyMatch(campaign -> campaign.caps().budget() != null));
        }
        Set<String> stakes = new HashSet<>();
        if (budgeted) {
            for (Submission submission : submissions) {
                if (submission.command() instanceof Command.Earn earn) {
                    add(earn, current, stakes);
                }
            }
        }
        return stakes;
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
