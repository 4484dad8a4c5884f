package io.cumul.posting;

import io.cumul.core.account.Account;
import io.cumul.core.account.AccountId;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads rows of the ledger and fills the cache with them. However many miss one account at once, one read is under way for it,
 * and all share what comes of it, a failure too; who comes later reads anew.
 */
final class SharedRows {
    private final LedgerCache cache;
    private final AccountRows rows;
    private final Map<AccountId, Uni<Optional<Account>>> underWay = new ConcurrentHashMap<>();

    SharedRows(LedgerCache cache, AccountRows rows) {
        this.cache = cache;
        this.rows = rows;
    }

    /**
     * Reads a row.
     *
     * @param minVersion what is shared may have been read before the asker came; if it is older than this, or there was no
     *     account yet, it is read once more
     */
    Uni<Optional<Account>> read(AccountId accountId, long minVersion) {
        return Uni.createFrom().deferred(() -> {
            Uni<Optional<Account>> own = begin(accountId);
            Uni<Optional<Account>> shared = underWay.putIfAbsent(accountId, own);
            return shared == null
                    ? own
                    : shared.flatMap(
                            row -> reaches(row, minVersion) ? Uni.createFrom().item(row) : readSince(accountId));
        });
    }

    /** Whatever is under way now has begun after the shared read ended, and so after its asker came: it is as good as one's own. */
    private Uni<Optional<Account>> readSince(AccountId accountId) {
        return underWay.computeIfAbsent(accountId, this::begin);
    }

    private Uni<Optional<Account>> begin(AccountId accountId) {
        return Uni.createFrom()
                .deferred(() -> rows.find(accountId))
                .flatMap(row -> row == null
                        ? Uni.createFrom().item(Optional.<Account>empty())
                        : cache.fill(row).replaceWith(Optional.of(row)))
                // Before any of those who share it is told, so that none of them finds it still under way.
                .onTermination()
                .invoke(() -> underWay.remove(accountId))
                .memoize()
                .indefinitely();
    }

    private static boolean reaches(Optional<Account> row, long minVersion) {
        return row.isPresent() && row.get().version() >= minVersion;
    }
}
