package io.cumul.posting;

import io.cumul.core.account.Account;
import io.cumul.core.account.AccountId;
import io.cumul.core.account.Balance;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Reads accounts: from the cache if it has them in the wanted version, else from the ledger, which then fills the cache. Many who
 * miss one account at once share one read of its row.
 */
public final class AccountReader {
    private final LedgerCache cache;
    private final SharedRows rows;
    private final InstantSource clock;

    /**
     * A reader over both.
     *
     * @param clock by which balances are evaluated
     */
    public AccountReader(LedgerCache cache, AccountRows rows, InstantSource clock) {
        this.cache = cache;
        this.rows = new SharedRows(cache, rows);
        this.clock = clock;
    }

    /**
     * Reads an account.
     *
     * @param minVersion an older snapshot is not good enough; the ledger's row is given even if it is older too
     * @return empty if there is no such account; fails with {@link LedgerUnavailable}
     */
    public Uni<Optional<Seen>> read(AccountId accountId, long minVersion) {
        return cache.look(accountId, null).flatMap(look -> {
            Account cached = look.account();
            return cached != null && cached.version() >= minVersion
                    ? Uni.createFrom().item(Optional.of(seen(cached, Source.CACHE)))
                    : rows.read(accountId, minVersion).map(row -> row.map(account -> seen(account, Source.LEDGER)));
        });
    }

    private Seen seen(Account account, Source source) {
        return new Seen(account, clock.instant().truncatedTo(ChronoUnit.MICROS), source);
    }

    /** Where an account was read. */
    public enum Source {
        /** A snapshot. */
        CACHE,
        /** The ledger's row. */
        LEDGER
    }

    /**
     * An account as read.
     *
     * @param account the row
     * @param at when
     * @param source where
     */
    public record Seen(Account account, Instant at, Source source) {
        /** What the account shows at that time. */
        public Balance balance() {
            return account.balance(at);
        }
    }
}
