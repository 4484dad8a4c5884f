package io.cumul.core.program.tier;

import io.cumul.core.account.Account;
import io.cumul.core.account.Qualifying;
import io.cumul.core.account.TierStanding;
import io.cumul.core.account.TierStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The tiers in a program's time zone: who climbs, who falls and when.
 *
 * @param tiers the tiers
 * @param zone the program's time zone
 */
public record Ladder(Tiers tiers, ZoneId zone) {
    /** The tier of a standing at an instant; absent in a program without tiers. */
    public @Nullable Tier at(TierStanding standing, Instant instant) {
        return tiers.named(standing.at(instant));
    }

    /**
     * The standing after an award: whoever has enough points climbs at once, and keeps the tier for longer than before.
     *
     * @param points qualifying points awarded, zero or more
     * @param at when they were earned, which decides about the month they count for
     * @param now the present time of the account
     */
    public TierStanding awarded(TierStanding standing, long points, Instant at, Instant now) {
        TierStanding counted = standing.with(standing.qualifying().plus(month(at, 0), points));
        if (tiers.levels().isEmpty()) {
            return counted;
        }
        int reached = tiers.reached(best(counted.qualifying(), month(at, 0), month(now, 0)));
        int held = place(counted);
        TierStanding climbed =
                reached > held ? counted.step(tiers.levels().get(reached).id(), now) : counted;
        return climbed.reviewedAt(loss(climbed, now));
    }

    /**
     * The standing after points are no longer earned. Who would not have climbed without them falls, at most to where the
     * award had found the member; a tier that was had before is kept until its review.
     *
     * @param points qualifying points taken back, zero or more
     * @param at when they had been earned
     * @param awardedAt when they had been awarded
     * @param now the present time of the account
     */
    public TierStanding returned(TierStanding standing, long points, Instant at, Instant awardedAt, Instant now) {
        if (points == 0) {
            return standing;
        }
        TierStanding left = standing.with(standing.qualifying().minus(month(at, 0), points));
        if (tiers.levels().isEmpty()) {
            return left;
        }
        int before = tiers.place(standing.at(awardedAt.minusNanos(1)));
        int earned = tiers.reached(kept(left.qualifying(), month(now, 0)));
        int place = Math.max(before, earned);
        TierStanding judged =
                place < place(left) ? left.step(tiers.levels().get(place).id(), now) : left;
        return judged.reviewedAt(loss(judged, now));
    }

    /**
     * The standing at an instant, when time alone has passed: those who did not keep their tier have fallen.
     *
     * @param standing one whose review may be due
     */
    public TierStanding lapsed(TierStanding standing, Instant now) {
        Instant due = standing.reviewAt();
        if (due == null || due.isAfter(now)) {
            return standing;
        }
        TierStanding fallen = standing;
        Loss loss = loss(standing, due.minusNanos(1), place(standing));
        while (loss != null && !loss.at().isAfter(now)) {
            fallen = fallen.step(tiers.levels().get(loss.to()).id(), loss.at());
            loss = loss(fallen, loss.at(), loss.to());
        }
        return fallen.reviewedAt(loss == null ? null : loss.at());
    }

    /** An account's tier as it is told at an instant; absent in a program without tiers. */
    public @Nullable TierStatus status(Account account, Instant now) {
        if (tiers.levels().isEmpty()) {
            return null;
        }
        TierStanding standing = lapsed(account.tier(), now);
        TierStanding.Step step = standing.current();
        int place = place(standing);
        Tier tier = tiers.levels().get(place);
        long points = points(standing.qualifying(), month(now, 0));
        boolean highest = place == tiers.levels().size() - 1;
        boolean kept = place == 0 || tiers.window() instanceof TierWindow.Lifetime;
        return new TierStatus(
                tier.id(),
                step == null ? account.enrolledAt() : step.since(),
                points,
                highest ? null : Math.max(0, tiers.levels().get(place + 1).threshold() - points),
                kept ? null : Math.max(0, tier.threshold() - points));
    }

    private int place(TierStanding standing) {
        TierStanding.Step step = standing.current();
        return tiers.place(step == null ? null : step.tier());
    }

    /** Points of the period, or of the one just ended if the award still belongs to that. */
    private long best(Qualifying qualifying, YearMonth earned, YearMonth present) {
        YearMonth month = earned.isAfter(present) ? earned : present;
        long points = points(qualifying, month);
        YearMonth ended = tiers.window().ended(month);
        return ended == null
                        || earned.isAfter(ended)
                        || earned.isBefore(tiers.window().first(ended))
                ? points
                : Math.max(points, points(qualifying, ended));
    }

    /** Points of the period, or of the one before it, by which a tier is held until the next review. */
    private long kept(Qualifying qualifying, YearMonth present) {
        YearMonth ended = tiers.window().ended(present);
        long points = points(qualifying, present);
        return ended == null ? points : Math.max(points, points(qualifying, ended));
    }

    private @Nullable Instant loss(TierStanding standing, Instant after) {
        Loss loss = loss(standing, after, place(standing));
        return loss == null ? null : loss.at();
    }

    /**
     * When the tier will be lost if nothing more is earned: at the first end of grace after {@code after} for which neither
     * the ended period's points nor, then, the current period's are enough.
     */
    private @Nullable Loss loss(TierStanding standing, Instant after, int place) {
        if (place == 0) {
            return null;
        }
        Qualifying qualifying = standing.qualifying();
        long threshold = tiers.levels().get(place).threshold();
        YearMonth review = tiers.window().next(month(after, tiers.graceDays()));
        while (review != null) {
            LocalDate lastsUntil = review.atDay(1).plusDays(tiers.graceDays());
            long points =
                    Math.max(points(qualifying, review.minusMonths(1)), points(qualifying, YearMonth.from(lastsUntil)));
            if (points < threshold) {
                int to = tiers.downgrade() == Downgrade.ONE_STEP ? place - 1 : tiers.reached(points);
                return new Loss(lastsUntil.atStartOfDay(zone).toInstant(), to);
            }
            review = tiers.window().next(review);
        }
        return null;
    }

    private long points(Qualifying qualifying, YearMonth month) {
        return tiers.window() instanceof TierWindow.Lifetime
                ? qualifying.lifetime()
                : qualifying.between(tiers.window().first(month), month);
    }

    private YearMonth month(Instant instant, int daysBefore) {
        return YearMonth.from(LocalDate.ofInstant(instant, zone).minusDays(daysBefore));
    }

    /** The fall to another tier's place. */
    private record Loss(Instant at, int to) {}
}
