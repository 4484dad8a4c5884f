package io.cumul.program;

import io.cumul.core.points.Rate;
import io.cumul.core.program.ClawBack;
import io.cumul.core.program.PointsPayment;
import io.cumul.core.program.RefundPolicy;
import io.cumul.core.program.Restore;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Reads the section {@code refunds}. */
final class RefundsReader {
    private RefundsReader() {}

    /**
     * The section that may be left out, and is then {@link RefundPolicy#DEFAULT}.
     *
     * @param payment how points pay, and so what they are worth where {@code refunds} does not say it
     */
    static RefundPolicy read(Section program, Currency currency, @Nullable PointsPayment payment) {
        Section refunds = program.allow("refunds");
        ClawBack clawBack = refunds.allow("clawBack", ClawBack.NEGATIVE, Forms.name(ClawBack.class));
        Integer grace = refunds.maybe("grace", Forms.days(RefundPolicy.MAX_GRACE_DAYS));
        Section charge = refunds.allow("charge");
        Rate own = refunds.has("charge") ? PaymentReader.rate(refunds, "charge", charge, currency) : null;
        refunds.close();
        Rate rate = own == null && payment != null ? payment.rate() : own;
        if (clawBack != ClawBack.CHARGE) {
            if (own != null) {
                refunds.fault("charge", "counts with the clawBack CHARGE, which is not said here.");
            }
            return policy(clawBack, null, grace);
        }
        if (rate == null && !program.has("payWithPoints")) {
            refunds.fault("clawBack", "needs what a point is worth, in refunds.charge or in payWithPoints.");
        }
        return rate == null ? RefundPolicy.DEFAULT : policy(clawBack, rate, grace);
    }

    private static RefundPolicy policy(ClawBack clawBack, @Nullable Rate rate, @Nullable Integer grace) {
        return grace == null
                ? new RefundPolicy(clawBack, rate, Restore.EXPIRED, 0)
                : new RefundPolicy(clawBack, rate, Restore.GRACE, grace);
    }
}
