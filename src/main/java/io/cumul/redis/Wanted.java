package io.cumul.redis;

import io.cumul.core.account.AccountId;
import io.cumul.posting.IdempotencyKey;
import org.jspecify.annotations.Nullable;

/**
 * What one look asks for; both keys are in one slot.
 *
 * @param accountId the account whose snapshot is wanted
 * @param key the key whose outcome is wanted too; absent for none
 * @param snapshotKey where the snapshot is
 * @param outcomeKey where the outcome is; absent for none
 */
record Wanted(
        AccountId accountId,
        @Nullable IdempotencyKey key,
        String snapshotKey,
        @Nullable String outcomeKey) {
    static Wanted of(AccountId accountId, @Nullable IdempotencyKey key) {
        return new Wanted(accountId, key, Keys.snapshot(accountId), key == null ? null : Keys.outcome(accountId, key));
    }

    int shard() {
        return accountId.shard();
    }
}
