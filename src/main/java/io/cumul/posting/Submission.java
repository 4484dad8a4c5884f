package io.cumul.posting;

import io.cumul.core.account.AccountId;
import io.cumul.core.decision.Command;
import io.cumul.posting.Loaded.KeyRef;
import org.jspecify.annotations.Nullable;

/**
 * A command on its way to the ledger.
 *
 * @param command what is asked
 * @param identity the key it acts under; absent for a command that is harmless to repeat
 * @param deadlineNanos {@link System#nanoTime} after which it must not join a batch any more; absent for none
 */
public record Submission(
        Command command,
        @Nullable Identity identity,
        @Nullable Long deadlineNanos) {
    /** A command under a key. */
    public static Submission keyed(Command command, IdempotencyKey key, @Nullable Long deadlineNanos) {
        return new Submission(command, new Identity(key, Fingerprints.of(command)), deadlineNanos);
    }

    /** A command that is harmless to repeat, and so needs no key. */
    public static Submission unkeyed(Command command, @Nullable Long deadlineNanos) {
        return new Submission(command, null, deadlineNanos);
    }

    /** The account it concerns. */
    public AccountId accountId() {
        return command.accountId();
    }

    /** Its key within its account, if it has one. */
    @Nullable
    KeyRef keyRef() {
        return identity == null ? null : new KeyRef(accountId(), identity.key());
    }

    /** Whether it is too late at {@code nanos} to join a batch. */
    boolean overdue(long nanos) {
        return deadlineNanos != null && nanos - deadlineNanos > 0;
    }

    /**
     * The key a command acts under, and what it means.
     *
     * @param key the caller's key
     * @param fingerprint the command's meaning
     */
    public record Identity(IdempotencyKey key, Fingerprint fingerprint) {}
}
