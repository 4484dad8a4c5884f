package io.cumul.jobs;

import io.cumul.jobs.DueAccounts.DueAccount;
import io.smallrye.mutiny.Uni;

/**
 * Posts what time alone has done to accounts that nobody has written to since: points that matured or expired, tiers that were
 * lost. Reads and commands evaluate time themselves, so being late shows nowhere but in the journal.
 */
public final class Settling implements Job {
    private final DueAccounts accounts;
    private final Rota rota;

    /** The job over accounts that time has changed. */
    public Settling(DueAccounts accounts, Rota rota) {
        this.accounts = accounts;
        this.rota = rota;
    }

    @Override
    public String name() {
        return "settle";
    }

    @Override
    public Uni<Void> turn() {
        return rota.turn(
                name(),
                cursor -> accounts.due(DueAccount.of(cursor), rota.page()),
                (page, results) -> Rota.allSettled(results));
    }
}
