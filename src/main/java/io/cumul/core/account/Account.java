package io.cumul.core.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A member's account as its row holds it.
 *
 * @param id the caller's id
 * @param profile what the rules may know of the member
 * @param enrolledAt when the account was opened
 * @param lots the points it holds, which may include some that matured or expired since {@code changedAt}
 * @param tier where the member stands among the tiers
 * @param usage how much of each limit is used up
 * @param activity what the member has bought, as far as rules ask
 * @param version number of the last entry, 1 or more
 * @param changedAt when the last entry was written, by the ledger's clock
 */
public record Account(
        AccountId id,
        Profile profile,
        Instant enrolledAt,
        Lots lots,
        TierStanding tier,
        Usage usage,
        Activity activity,
        long version,
        Instant changedAt) {

    /**
     * @throws IllegalArgumentException if the version is below 1
     */
    public Account {
        if (version < 1) {
            throw new IllegalArgumentException("an account has at least its first entry");
        }
    }

    /** A new account at its first entry. */
    public static Account opened(AccountId id, Profile profile, Instant now) {
        return new Account(id, profile, now, Lots.NONE, TierStanding.NONE, Usage.NONE, Activity.NONE, 1, now);
    }

    /** What the account shows at {@code now}: time is evaluated, nothing is written. */
    public Balance balance(Instant now) {
        Instant at = latest(now);
        Lots live = lots.mature(at).left().expire(at).left();
        return new Balance(
                live.available(), live.pending(), version, at, earliest(live.nextChangeAt(), tier.reviewAt()));
    }

    /** The account after one more entry, otherwise as it is. */
    public Account next(Instant now) {
        return new Account(id, profile, enrolledAt, lots, tier, usage, activity, version + 1, now);
    }

    /** The account with other lots, before its next entry. */
    public Account with(Lots other) {
        return new Account(id, profile, enrolledAt, other, tier, usage, activity, version, changedAt);
    }

    /** The account with another profile, before its next entry. */
    public Account with(Profile other) {
        return new Account(id, other, enrolledAt, lots, tier, usage, activity, version, changedAt);
    }

    /** The account with another standing among the tiers, before its next entry. */
    public Account with(TierStanding other) {
        return new Account(id, profile, enrolledAt, lots, other, usage, activity, version, changedAt);
    }

    /** The account with other limits used up, before its next entry. */
    public Account with(Usage other) {
        return new Account(id, profile, enrolledAt, lots, tier, other, activity, version, changedAt);
    }

    /** The account with another activity, before its next entry. */
    public Account with(Activity other) {
        return new Account(id, profile, enrolledAt, lots, tier, usage, other, version, changedAt);
    }

    /** The given instant, or that of the last entry if it is later: an account's time never runs backwards. */
    public Instant latest(Instant now) {
        return now.isBefore(changedAt) ? changedAt : now;
    }

    /** The next instant at which time alone changes what the account shows. */
    public @Nullable Instant nextChangeAt() {
        return earliest(lots.nextChangeAt(), tier.reviewAt());
    }

    private static @Nullable Instant earliest(@Nullable Instant one, @Nullable Instant other) {
        return Stream.of(one, other)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
