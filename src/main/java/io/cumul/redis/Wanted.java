package io.cumul.redis;

import io.cumul.core.account.AccountId;
import io.cumul.encoding.OutcomeJson;
import io.cumul.posting.IdempotencyKey;
import io.cumul.posting.KeptOutcome;
import io.cumul.posting.LedgerCache.Look;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import org.jspecify.annotations.Nullable;

/**
 * What one look asks for; both keys are in one slot.
 *
 * @param accountId the account whose snapshot is wanted
 * @param key the key whose outcome is wanted too; absent for none
 */
record Wanted(AccountId accountId, @Nullable IdempotencyKey key) {
    /** The request for it. */
    Request request() {
        Request request = Request.cmd(Command.MGET).arg(Keys.snapshot(accountId));
        return key == null ? request : request.arg(Keys.outcome(accountId, key));
    }

    /** What the values found say; one that cannot be read is as good as none. */
    Look read(Response values) {
        String snapshot = text(values, 0);
        return new Look(true, snapshot == null ? null : Snapshot.read(snapshot, accountId), outcome(values));
    }

    private @Nullable KeptOutcome outcome(Response values) {
        String text = text(values, 1);
        if (key == null || text == null) {
            return null;
        }
        try {
            return OutcomeJson.read(accountId, key, text);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static @Nullable String text(Response values, int index) {
        Response value = index < values.size() ? values.get(index) : null;
        return value == null ? null : value.toString();
    }
}
