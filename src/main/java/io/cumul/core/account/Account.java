package io.cumul.core.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member's account as its row holds it.
 *
 * @param id the caller's id
 * @param profile what the rules may know of the member
 * @param enrolledAt when the account was opened
 * @param lots the points it holds, which may include some that expired since {@code changedAt}
 * @param version number of the last entry, 1 or more
 * @param changedAt when the last entry was written, by the ledger's clock
 */
public record Account(AccountId id, Profile profile, Instant enrolledAt, Lots lots, long version, Instant changedAt) {

    /**
     * @throws IllegalArgumentException if the version is below 1
     */
    public Account {
        if (version < 1) {
            throw new IllegalArgumentException("an account has at least its first entry");
        }
    }

    /** What the account shows at {@code now}: time is evaluated, nothing is written. */
    public Balance balance(Instant now) {
        Instant at = latest(now);
        Lots live = lots.expire(at).left();
        return new Balance(live.points(), version, at, live.nextExpiry());
    }

    /** The account after one more entry. */
    public Account next(Lots lots, Instant now) {
        return new Account(id, profile, enrolledAt, lots, version + 1, now);
    }

    /** The account after one more entry, which replaced the profile. */
    public Account next(Profile profile, Instant now) {
        return new Account(id, profile, enrolledAt, lots, version + 1, now);
    }

    /** The given instant, or that of the last entry if it is later: an account's time never runs backwards. */
    public Instant latest(Instant now) {
        return now.isBefore(changedAt) ? changedAt : now;
    }

    /** The next instant at which time alone changes what the account shows. */
    public @Nullable Instant nextChangeAt() {
        return lots.nextExpiry();
    }
}
