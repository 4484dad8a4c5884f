package io.cumul.redis;

import io.cumul.core.account.Account;
import io.cumul.core.account.AccountId;
import io.cumul.encoding.AccountJson;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot as it stands in Redis.
 *
 * @param accountId whose it is
 * @param version the account's version
 * @param text the version and the instant at which the account was evaluated (microseconds since 1970), by which snapshots
 *     are ordered, and then the account: {@code 7 1772366400000000 {…}}
 */
record Snapshot(AccountId accountId, long version, String text) {
    /** The account as evaluated when its last entry was written. */
    static Snapshot of(Account account) {
        long evaluatedAt = ChronoUnit.MICROS.between(Instant.EPOCH, account.changedAt());
        String text = account.version() + " " + evaluatedAt + " " + AccountJson.write(account);
        return new Snapshot(account.id(), account.version(), text);
    }

    /** The account in a text that was found; null if the text is not the account's snapshot. */
    static @Nullable Account read(String text, AccountId accountId) {
        try {
            Account account = AccountJson.read(text.substring(text.indexOf('{')));
            return account.id().equals(accountId) ? account : null;
        } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            // Written by another version of the gateway, or by somebody else: as good as none.
            return null;
        }
    }
}
