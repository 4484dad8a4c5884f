package io.cumul.redis;

import io.cumul.core.account.AccountId;
import io.cumul.posting.IdempotencyKey;

/** Names of keys. The shard in braces is the hash tag: all keys of a shard live in one slot. */
final class Keys {
    private Keys() {}

    /** Where an account's snapshot is. */
    static String snapshot(AccountId accountId) {
        return "cumul:{" + accountId.shard() + "}:a:" + accountId.value();
    }

    /** Where an outcome is. An id holds no slash, so the first one ends it, whatever the caller's key is. */
    static String outcome(AccountId accountId, IdempotencyKey key) {
        return "cumul:{" + accountId.shard() + "}:o:" + accountId.value() + "/" + key.value();
    }
}
