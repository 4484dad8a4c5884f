package io.cumul.redis;

import io.cumul.core.account.Account;
import io.cumul.core.account.AccountId;
import io.cumul.encoding.AccountText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot as it stands in Redis.
 *
 * @param accountId whose it is
 * @param version the account's version
 * @param text the version and the instant at which the account was evaluated (microseconds since 1970), by which snapshots
 *     are ordered, and then the account: {@code 7 1772366400000000 anna…}
 */
record Snapshot(AccountId accountId, long version, String text) {
    /**
     * A snapshot of an account.
     *
     * @param evaluatedAt when the account was last known to be so
     */
    static Snapshot of(Account account, Instant evaluatedAt) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, evaluatedAt);
        String text = account.version() + " " + micros + " " + AccountText.write(account);
        return new Snapshot(account.id(), account.version(), text);
    }

    /** What a text that was found says; null if it is not the account's snapshot. */
    static @Nullable Read read(String text, AccountId accountId) {
        try {
            int versionEnd = text.indexOf(' ');
            int microsEnd = text.indexOf(' ', versionEnd + 1);
            long version = Long.parseLong(text, 0, versionEnd, 10);
            long micros = Long.parseLong(text, versionEnd + 1, microsEnd, 10);
            Account account = AccountText.read(text, microsEnd + 1);
            return account.id().equals(accountId) && account.version() == version ? new Read(account, micros) : null;
        } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            // Written by another version of the gateway, or by somebody else: as good as none.
            return null;
        }
    }

    /**
     * A snapshot as read.
     *
     * @param account the account
     * @param evaluatedMicros when it was last known to be so, in microseconds since 1970
     */
    record Read(Account account, long evaluatedMicros) {}
}
