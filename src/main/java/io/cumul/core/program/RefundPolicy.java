package io.cumul.core.program;

import io.cumul.core.points.Money;
import io.cumul.core.points.Rate;
import io.cumul.core.points.Rounding;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of points when goods come back.
 *
 * @param clawBack what becomes of earned points that are spent already
 * @param chargeRate what points are worth that are charged; there with {@link ClawBack#CHARGE} and only then
 * @param restore what becomes of spent points that come back when they would have expired meanwhile
 * @param graceDays whole local days that they still live, 1 to {@link #MAX_GRACE_DAYS}; zero with {@link Restore#EXPIRED}
 */
public record RefundPolicy(ClawBack clawBack, @Nullable Rate chargeRate, Restore restore, int graceDays) {
    /** The longest grace: a year. */
    public static final int MAX_GRACE_DAYS = 366;

    /** Of a program that says nothing of it: a debt, and no grace. */
    public static final RefundPolicy DEFAULT = new RefundPolicy(ClawBack.NEGATIVE, null, Restore.EXPIRED, 0);

    /**
     * @throws IllegalArgumentException if the parts contradict each other
     */
    public RefundPolicy {
        if ((clawBack == ClawBack.CHARGE) != (chargeRate != null)) {
            throw new IllegalArgumentException("a rate goes with CHARGE, and with nothing else");
        }
        int least = restore == Restore.GRACE ? 1 : 0;
        int most = restore == Restore.GRACE ? MAX_GRACE_DAYS : 0;
        if (graceDays < least || graceDays > most) {
            throw new IllegalArgumentException("no days of grace with " + restore + ": " + graceDays);
        }
    }

    /**
     * The money to deduct for points that could not be taken back; a fraction of a minor unit is the shop's to lose.
     *
     * @param points 0 to {@link io.cumul.core.points.Points#MAX_PER_COMMAND}
     * @return absent unless they are charged
     */
    public @Nullable Money charge(long points) {
        return chargeRate == null ? null : chargeRate.worth(points, Rounding.FLOOR);
    }
}
