package io.cumul.core.program;

import io.cumul.core.points.Money;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was bought, all in one currency.
 *
 * @param lines 1 to {@value #MAX_LINES}, in the receipt's order
 * @param shipping what delivery cost beside the lines
 * @param tax what tax was added beside the lines
 * @param discount what was taken off the sum of the lines
 * @param paymentMethod the tender's code
 * @param paid what of all this was paid with points and so earns nothing
 */
public record Basket(
        List<Line> lines,
        Money shipping,
        Money tax,
        Money discount,
        @Nullable String paymentMethod,
        Money paid) {
    /** The most lines of one basket. */
    public static final int MAX_LINES = 1_000;

    /**
     * @throws IllegalArgumentException if there are no lines or too many, currencies mix, or the discount exceeds the lines
     */
    public Basket {
        lines = List.copyOf(lines);
        if (lines.isEmpty() || lines.size() > MAX_LINES) {
            throw new IllegalArgumentException("a basket has 1 to " + MAX_LINES + " lines");
        }
        if (!shipping.currency().equals(tax.currency()) || !tax.currency().equals(discount.currency())) {
            throw new IllegalArgumentException("one basket, one currency");
        }
        if (discount.minor() > goods(lines, discount.currency()).minor()) {
            throw new IllegalArgumentException("the discount is more than the lines");
        }
        if (!paid.currency().equals(discount.currency())) {
            throw new IllegalArgumentException("one basket, one currency");
        }
    }

    /** A basket of which nothing was paid with points, or none of that matters. */
    public Basket(List<Line> lines, Money shipping, Money tax, Money discount, @Nullable String paymentMethod) {
        this(lines, shipping, tax, discount, paymentMethod, Money.zero(discount.currency()));
    }

    /** The same basket of which so much was paid with points. */
    public Basket paid(Money withPoints) {
        return new Basket(lines, shipping, tax, discount, paymentMethod, withPoints);
    }

    /** The currency of every amount in the basket. */
    public Currency currency() {
        return discount.currency();
    }

    /** What all of it came to: lines, shipping and tax less the discount. */
    public Money total() {
        return goods(lines, currency()).plus(shipping).plus(tax).minus(discount);
    }

    private static Money goods(List<Line> lines, Currency currency) {
        long sum = 0;
        for (Line line : lines) {
            if (!line.amount().currency().equals(currency)) {
                throw new IllegalArgumentException("one basket, one currency");
            }
            sum = Math.addExact(sum, line.amount().minor());
        }
        return new Money(sum, currency);
    }
}
