package io.cumul.redis;

import io.cumul.core.account.AccountId;
import io.cumul.posting.IdempotencyKey;
import org.jspecify.annotations.Nullable;

/**
 * What one look asks for, a snapshot or an outcome or both; both keys are in one slot.
 *
 * @param accountId whose they are
 * @param key the key whose outcome is wanted too; absent for none
 * @param snapshotKey where the snapshot is; absent where it is not wanted
 * @param outcomeKey where the outcome is; absent for none
 */
record Wanted(
        AccountId accountId,
        @Nullable IdempotencyKey key,
        @Nullable String snapshotKey,
        @Nullable String outcomeKey) {
    static Wanted of(AccountId accountId, @Nullable IdempotencyKey key) {
        return new Wanted(accountId, key, Keys.snapshot(accountId), key == null ? null : Keys.outcome(accountId, key));
    }

    static Wanted outcome(AccountId accountId, IdempotencyKey key) {
        return new Wanted(accountId, key, null, Keys.outcome(accountId, key));
    }

    int shard() {
        return accountId.shard();
    }
}
