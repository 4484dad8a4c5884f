package io.cumul.program;

import io.cumul.core.points.Multiplier;
import io.cumul.core.points.Points;
import io.cumul.core.program.BaseRule;
import io.cumul.core.program.GoodsRate;
import io.cumul.core.program.limit.Period;
import java.util.Currency;
import java.util.stream.LongStream;

/**
 * What later sections of a program must agree with.
 *
 * @param currency of all amounts
 * @param earning the section {@code earn}
 * @param segments the segments there are
 * @param tiers the tiers there are
 */
record Terms(Currency currency, EarnReader.Earning earning, Names segments, Names tiers) {
    /** A factor on points, under which the smallest amount with points earns no more than one order may. */
    Form<Multiplier> multiplier() {
        BaseRule base = earning.base();
        long largest = LongStream.concat(
                        LongStream.of(base.rate().points()),
                        base.rates().stream().map(GoodsRate::rate).mapToLong(rate -> rate.points()))
                .max()
                .orElseThrow();
        long most = Points.MAX_PER_COMMAND * Multiplier.ONE.tenThousandths() / largest;
        Form<Multiplier> form = Forms::multiplier;
        return form.except(
                factor -> factor.tenThousandths() > most,
                factor -> "times " + largest + " points of the rate is more than one order may earn ("
                        + Points.MAX_PER_COMMAND + ")");
    }

    /** A period in which a limit counts: one that begins anew is remembered for as long as purchases may come late. */
    Form<Period> period() {
        return LimitsReader.period(earning.lateEarnWindow());
    }
}
