package io.cumul.core.program;

import io.cumul.core.points.Money;
import io.cumul.core.points.Rate;
import io.cumul.core.points.Shares;
import io.cumul.core.program.returns.Kept;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** What of a basket counts, line by line, and at which of the program's rates: the base rate is rate 0. */
public final class Basis {
    private static final int EXCLUDED = -1;

    private final BaseRule rule;
    private final Basket basket;
    private final long[] minors;
    private final int[] rates;
    private final long[] totals;
    private final Map<Exclusion, Long> excluded = new LinkedHashMap<>();
    private final long shipping;
    private long paidWithPoints;

    /**
     * Discount and tax belong to the lines in proportion, so an excluded line takes its share with it; what was paid with points
     * does so too, and is nothing that counts.
     */
    private Basis(BaseRule rule, Basket basket, long[] discounts, long[] taxes, PaidPart paid) {
        this.rule = rule;
        this.basket = basket;
        minors = new long[discounts.length];
        rates = new int[discounts.length];
        totals = new long[rule.rates().size() + 1];
        long delivery = rule.counting().shipping() ? basket.shipping().minor() : 0;
        paidWithPoints = paid.ofShipping(delivery);
        shipping = delivery - paidWithPoints;
        totals[0] = shipping;
        for (int i = 0; i < minors.length; i++) {
            Line line = basket.lines().get(i);
            long counts = line.amount().minor() - discounts[i] + taxes[i];
            minors[i] = counts - paid.of(i, counts);
            Exclusion exclusion = rule.exclusions().of(line);
            rates[i] = exclusion == null ? rule.rateOf(line) : EXCLUDED;
            if (exclusion == null) {
                totals[rates[i]] = Math.addExact(totals[rates[i]], minors[i]);
                paidWithPoints = Math.addExact(paidWithPoints, paid.of(i, counts));
            } else {
                excluded.merge(exclusion, minors[i], Math::addExact);
            }
        }
    }

    static Basis of(BaseRule rule, Basket basket) {
        long[] amounts =
                basket.lines().stream().mapToLong(line -> line.amount().minor()).toArray();
        Counting counting = rule.counting();
        long[] discounts = Shares.largestRemainder(
                counting.discount() ? 0 : basket.discount().minor(), amounts);
        long[] taxes = Shares.largestRemainder(counting.tax() ? basket.tax().minor() : 0, amounts);
        return new Basis(rule, basket, discounts, taxes, PaidPart.of(basket));
    }

    /**
     * What counts of what is kept: each line's part of what counted of the whole, and the shipping in the same way.
     */
    static Basis of(BaseRule rule, Kept kept) {
        Basis whole = of(rule, kept.basket());
        long[] amounts = kept.basket().lines().stream()
                .mapToLong(line -> line.amount().minor())
                .toArray();
        return new Basis(whole, kept, Shares.largestRemainder(whole.shipping, amounts));
    }

    private Basis(Basis whole, Kept kept, long[] delivery) {
        rule = whole.rule;
        basket = whole.basket;
        shipping = LongStream.of(delivery).sum();
        minors = new long[whole.minors.length];
        rates = new int[whole.rates.length];
        totals = new long[whole.totals.length];
        for (int i = 0; i < minors.length; i++) {
            minors[i] = kept.part(i, whole.minors[i]);
            rates[i] = kept.gone(i) ? EXCLUDED : whole.rates[i];
            totals[0] = Math.addExact(totals[0], kept.part(i, delivery[i]));
            if (rates[i] != EXCLUDED) {
                totals[rates[i]] = Math.addExact(totals[rates[i]], minors[i]);
            }
        }
    }

    /** How many lines the basket has. */
    public int lines() {
        return minors.length;
    }

    /** A line. */
    public Line line(int at) {
        return basket.lines().get(at);
    }

    /** Whether a line counts at all. */
    public boolean counts(int line) {
        return rates[line] != EXCLUDED;
    }

    /** Whether any line counts. */
    public boolean countsAny() {
        for (int rate : rates) {
            if (rate != EXCLUDED) {
                return true;
            }
        }
        return false;
    }

    /** At which rate a line counts. */
    public int rateOf(int line) {
        return rates[line];
    }

    /** What a line counts for, in minor units. */
    public long minor(int line) {
        return minors[line];
    }

    /** How many rates there are. */
    public int rates() {
        return totals.length;
    }

    /** A rate; the first is the base rate. */
    public Rate rate(int at) {
        return at == 0 ? rule.rate() : rule.rates().get(at - 1).rate();
    }

    /** The base rule that counted. */
    public BaseRule rule() {
        return rule;
    }

    /** What counts at a rate, in minor units: lines, and at the base rate whatever else counts. */
    public long total(int rate) {
        return totals[rate];
    }

    /** All that counts. */
    public Money total() {
        long sum = 0;
        for (long total : totals) {
            sum = Math.addExact(sum, total);
        }
        return money(sum);
    }

    /** So many minor units of the basket's currency. */
    public Money money(long minor) {
        return new Money(minor, basket.currency());
    }

    /** What does not count, in the order of the lines, each reason once; last what was paid with points. */
    public List<Miss> misses() {
        List<Miss> misses = new ArrayList<>();
        excluded.forEach((exclusion, minor) ->
                misses.add(new Miss(BaseRule.ID, exclusion.code(), exclusion.subject(), money(minor))));
        if (paidWithPoints > 0) {
            misses.add(new Miss(BaseRule.ID, MissCode.EXCLUDED_TENDER, PaidPart.TENDER, money(paidWithPoints)));
        }
        return misses;
    }

    /**
     * Why a line does not count.
     *
     * @param code what about it is excluded
     * @param subject its SKU or category
     */
    record Exclusion(MissCode code, String subject) {}
}
