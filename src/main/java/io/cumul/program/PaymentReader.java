package io.cumul.program;

import io.cumul.core.points.Money;
import io.cumul.core.points.Multiplier;
import io.cumul.core.points.Points;
import io.cumul.core.points.Rate;
import io.cumul.core.points.Rounding;
import io.cumul.core.program.PointsPayment;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Reads the section {@code payWithPoints}. */
final class PaymentReader {
    private static final String KEY = "payWithPoints";

    private final Section payment;
    private boolean consistent = true;

    private PaymentReader(Section payment) {
        this.payment = payment;
    }

    /** The section that may be left out, and is then absent. */
    static @Nullable PointsPayment maybe(Section program, Currency currency) {
        Section payment = program.allow(KEY);
        return program.has(KEY) ? new PaymentReader(payment).read(currency) : null;
    }

    /** A rate under a key, at which the most points of a command are worth no more than can be counted. */
    static Rate rate(Section parent, String key, Section rate, Currency currency) {
        Rate read = EarnReader.rate(rate, currency);
        if (read.per().minor() > read.points() * (Points.MAX_PER_ACCOUNT / Points.MAX_PER_COMMAND)) {
            parent.fault(key, "makes " + Points.MAX_PER_COMMAND + " points worth more money than can be counted.");
        }
        return read;
    }

    /** What has faults is not to be compiled; a stand-in for it is absent. */
    private @Nullable PointsPayment read(Currency currency) {
        Rate rate = rate(payment, "rate", payment.need("rate", ""), currency);
        Rounding rounding = payment.allow("rounding", Rounding.CEILING, Forms.name(Rounding.class));
        Form<Long> points = Forms.whole(1, Points.MAX_PER_COMMAND);
        long step = payment.allow("step", 1L, points);
        long minimum = payment.allow("minimum", step, points);
        Long maximum = payment.maybe("maximum", points);
        Multiplier share = payment.allow("maximumShare", Multiplier.ONE, Forms::share);
        boolean earns = payment.allow("earns", false, Forms::flag);
        payment.close();
        inSteps("minimum", minimum, step);
        if (maximum != null && inSteps("maximum", maximum, step)) {
            reach(maximum, minimum, rate);
        }
        return consistent ? new PointsPayment(rate, rounding, minimum, step, maximum, share, earns) : null;
    }

    private boolean inSteps(String key, long points, long step) {
        if (points % step != 0) {
            fault(key, "must be a multiple of the step, which is " + step + ".");
        }
        return points % step == 0;
    }

    private void reach(long maximum, long minimum, Rate rate) {
        long smallest = rate.apply(new Money(1, rate.per().currency()), Rounding.FLOOR);
        if (maximum < minimum) {
            fault("maximum", "is less than the minimum, which is " + minimum + ".");
        } else if (maximum < smallest) {
            fault("maximum", "is less than the " + smallest + " points that the smallest amount of money takes.");
        }
    }

    private void fault(String key, String sentence) {
        payment.fault(key, sentence);
        consistent = false;
    }
}
