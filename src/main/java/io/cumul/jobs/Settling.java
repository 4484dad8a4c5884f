package io.cumul.jobs;

import io.cumul.core.decision.Command;
import io.cumul.jobs.DueAccounts.DueAccount;
import io.cumul.jobs.JobObserver.Result;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * Posts what time alone has done to accounts that nobody has written to since: points that matured or expired, tiers that were
 * lost. Reads and commands evaluate time themselves, so being late shows nowhere but in the journal.
 */
public final class Settling implements Job {
    private final DueAccounts accounts;
    private final JobProgress progress;
    private final Crew crew;
    private final JobObserver observer;
    private final JobLimits limits;
    private final InstantSource clock;

    /**
     * The job.
     *
     * @param clock by which it is told how late it is
     */
    public Settling(
            DueAccounts accounts,
            JobProgress progress,
            Crew crew,
            JobObserver observer,
            JobLimits limits,
            InstantSource clock) {
        this.accounts = accounts;
        this.progress = progress;
        this.crew = crew;
        this.observer = observer;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "settle";
    }

    @Override
    public Uni<Void> turn() {
        return progress.cursor(name())
                .flatMap(cursor ->
                        accounts.due(DueAccount.of(cursor), limits.page()).flatMap(page -> page(cursor, page)));
    }

    /** An account that cannot be settled is passed over until the page after the last one, which is the first again. */
    private Uni<Void> page(String cursor, List<DueAccount> page) {
        if (cursor.isEmpty()) {
            observer.behind(
                    name(),
                    page.isEmpty()
                            ? Duration.ZERO
                            : Duration.between(page.getFirst().at(), clock.instant()));
        }
        if (page.isEmpty()) {
            return cursor.isEmpty() ? Uni.createFrom().voidItem() : progress.move(name(), "");
        }
        List<Command.Settle> commands =
                page.stream().map(due -> new Command.Settle(due.id())).toList();
        String next = page.size() < limits.page() ? "" : page.getLast().cursor();
        return progress.take(name(), limits.every())
                .flatMap(mine -> mine
                        ? crew.post(name(), commands)
                                .flatMap(results -> results.contains(Result.UNAVAILABLE)
                                        ? Uni.createFrom().voidItem()
                                        : progress.move(name(), next))
                        : Uni.createFrom().voidItem());
    }
}
