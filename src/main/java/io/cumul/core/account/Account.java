package io.cumul.core.account;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member's account as its row holds it.
 *
 * @param id the caller's id
 * @param profile what the rules may know of the member
 * @param enrolledAt when the account was opened
 * @param status what may be done with it
 * @param lots the points it holds, which may include some that matured or expired since {@code changedAt}
 * @param holds points set aside for checkouts, of which some may be over since {@code changedAt}
 * @param owed points taken back beyond what there was, which points to come repay, zero or more
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
        AccountStatus status,
        Lots lots,
        Holds holds,
        long owed,
        TierStanding tier,
        Usage usage,
        Activity activity,
        long version,
        Instant changedAt) {

    /**
     * @throws IllegalArgumentException if the version is below 1 or what is owed below 0
     */
    public Account {
        if (version < 1) {
            throw new IllegalArgumentException("an account has at least its first entry");
        }
        if (owed < 0) {
            throw new IllegalArgumentException("nobody owes " + owed + " points");
        }
    }

    /** A new account at its first entry. */
    public static Account opened(AccountId id, Profile profile, Instant now) {
        return new Account(
                id,
                profile,
                now,
                AccountStatus.ACTIVE,
                Lots.NONE,
                Holds.NONE,
                0,
                TierStanding.NONE,
                Usage.NONE,
                Activity.NONE,
                1,
                now);
    }

    /** What the account shows at {@code now}: time is evaluated, nothing is written. */
    public Balance balance(Instant now) {
        Instant at = latest(now);
        List<Passage.Step> passed = Passage.until(at, this);
        Account live = passed.isEmpty() ? this : passed.getLast().after();
        return new Balance(
                live.available(), live.lots.pending(), live.holds.points(), version, at, live.nextChangeAt());
    }

    /**
     * Points that can be spent; below zero where points are owed. Time is not evaluated, but that what can be spent repays
     * what is owed makes no difference to it.
     */
    public long available() {
        return lots.available() - owed;
    }

    /** All points the member has: to be spent, pending, or set aside. */
    public long points() {
        return Math.addExact(lots.points(), holds.points());
    }

    /** The account after one more entry, otherwise as it is. */
    public Account next(Instant now) {
        return new Account(id, profile, enrolledAt, status, lots, holds, owed, tier, usage, activity, version + 1, now);
    }

    /** The account with other lots, before its next entry. */
    public Account with(Lots other) {
        return new Account(
                id, profile, enrolledAt, status, other, holds, owed, tier, usage, activity, version, changedAt);
    }

    /** The account with other holds, before its next entry. */
    public Account with(Holds other) {
        return new Account(
                id, profile, enrolledAt, status, lots, other, owed, tier, usage, activity, version, changedAt);
    }

    /** The account in another status, before its next entry. */
    public Account with(AccountStatus other) {
        return new Account(
                id, profile, enrolledAt, other, lots, holds, owed, tier, usage, activity, version, changedAt);
    }

    /** The account owing that many points, before its next entry. */
    public Account owing(long points) {
        return new Account(
                id, profile, enrolledAt, status, lots, holds, points, tier, usage, activity, version, changedAt);
    }

    /** The account with another profile, before its next entry. */
    public Account with(Profile other) {
        return new Account(id, other, enrolledAt, status, lots, holds, owed, tier, usage, activity, version, changedAt);
    }

    /** The account with another standing among the tiers, before its next entry. */
    public Account with(TierStanding other) {
        return new Account(
                id, profile, enrolledAt, status, lots, holds, owed, other, usage, activity, version, changedAt);
    }

    /** The account with other limits used up, before its next entry. */
    public Account with(Usage other) {
        return new Account(
                id, profile, enrolledAt, status, lots, holds, owed, tier, other, activity, version, changedAt);
    }

    /** The account with another activity, before its next entry. */
    public Account with(Activity other) {
        return new Account(id, profile, enrolledAt, status, lots, holds, owed, tier, usage, other, version, changedAt);
    }

    /** The account with the points of one of its holds back in their lots, those that have expired too. */
    public Account released(Hold hold) {
        return with(lots.plus(hold.lots())).with(holds.without(hold));
    }

    /**
     * The account with some of the points of one of its holds back in their lots, those that have expired too.
     *
     * @param kept what the hold keeps, possibly nothing
     */
    public Account released(Hold hold, Lots back, Lots kept) {
        return with(lots.plus(back)).with(holds.with(hold, hold.with(kept)));
    }

    /** The account with all its points living at least until {@code at}, those that are set aside too. */
    public Account extendedTo(Instant at) {
        return with(lots.extendedTo(at)).with(holds.extendedTo(at));
    }

    /** The given instant, or that of the last entry if it is later: an account's time never runs backwards. */
    public Instant latest(Instant now) {
        return now.isBefore(changedAt) ? changedAt : now;
    }

    /** The next instant at which time alone changes what the account shows; none if it is closed. */
    public @Nullable Instant nextChangeAt() {
        return status == AccountStatus.CLOSED ? null : earliest(pointsChangeAt(), tier.reviewAt());
    }

    /** The next instant at which time alone changes its points. */
    @Nullable
    Instant pointsChangeAt() {
        return holds.list().isEmpty() ? lots.nextChangeAt() : earliest(lots.nextChangeAt(), holds.nextChangeAt());
    }

    private static @Nullable Instant earliest(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }
}
