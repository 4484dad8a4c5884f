package io.cumul.core.decision;

import io.cumul.core.account.Lot;
import io.cumul.core.account.Terms;
import io.cumul.core.account.Usage;
import io.cumul.core.ledger.Details;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.OrderRef;
import io.cumul.core.points.Money;
import io.cumul.core.points.Rounding;
import io.cumul.core.program.Basket;
import io.cumul.core.program.returns.Kept;
import io.cumul.core.program.returns.Returns;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an account's journal has of one order.
 *
 * @param parts the purchases that earned, in the order of their entries
 * @param spent the redemptions on it, in the order of their entries
 * @param refunds what was refunded so far, in the order of their entries
 */
public record OrderHistory(List<Part> parts, List<Spent> spent, List<Refunded> refunds) {
    /** An order that nobody knows. */
    public static final OrderHistory NONE = new OrderHistory(List.of(), List.of(), List.of());

    /** Takes its own copies. */
    public OrderHistory {
        parts = List.copyOf(parts);
        spent = List.copyOf(spent);
        refunds = List.copyOf(refunds);
    }

    /** With one more purchase. */
    public OrderHistory plus(Part part) {
        return new OrderHistory(and(parts, part), spent, refunds);
    }

    /** With one more redemption. */
    public OrderHistory plus(Spent redemption) {
        return new OrderHistory(parts, and(spent, redemption), refunds);
    }

    /** With one more refund. */
    public OrderHistory plus(Refunded refund) {
        return new OrderHistory(parts, spent, and(refunds, refund));
    }

    /** Whether nothing is known of it. */
    public boolean unknown() {
        return parts.isEmpty() && spent.isEmpty();
    }

    /** The number of the entry that awarded the order as a whole, not in parts; absent if none did. */
    public @Nullable Long earnedBy() {
        return parts.stream()
                .filter(part -> part.ref().part() == null)
                .map(part -> part.award().entry().seq())
                .findFirst()
                .orElse(null);
    }

    /** The refund of an id; absent if there was none. */
    public @Nullable Refunded refund(String refundId) {
        return refunds.stream()
                .filter(refund -> refund.refundId().equals(refundId))
                .findFirst()
                .orElse(null);
    }

    /** What was returned so far of the order or a part. */
    public Returns returned(OrderRef ref) {
        Returns all = Returns.NOTHING;
        for (Refunded refund : refunds) {
            all = refund.order().equals(ref) ? all.plus(refund.returns()) : all;
        }
        return all;
    }

    /** A sum over the refunds of a part so far. */
    public long sum(OrderRef ref, ToLongFunction<Refunded.Sums> what) {
        return refunds.stream()
                .filter(refund -> refund.order().equals(ref))
                .mapToLong(refund -> what.applyAsLong(refund.sums()))
                .sum();
    }

    /** A sum over all refunds so far. */
    public long sum(ToLongFunction<Refunded.Sums> what) {
        return refunds.stream()
                .mapToLong(refund -> what.applyAsLong(refund.sums()))
                .sum();
    }

    /** What the whole order costs by the latest redemption that said so; absent if none did. */
    public @Nullable Money orderTotal() {
        for (Spent redemption : spent.reversed()) {
            if (redemption.orderTotal() != null) {
                return redemption.orderTotal();
            }
        }
        return null;
    }

    /**
     * What was paid with points on it and has not come back, in minor units; points come back in the order in which they were
     * spent, and of a payment that has come back in part, what is left is rounded up.
     */
    public long paid() {
        long back = sum(Refunded.Sums::restored);
        long paid = 0;
        for (Spent redemption : spent) {
            long restored = Math.min(back, redemption.points());
            back -= restored;
            paid = Math.addExact(paid, redemption.paid(redemption.points() - restored));
        }
        return paid;
    }

    /**
     * What was paid with points on it, has not come back and is part of no purchase that earned, in minor units. What is kept of
     * a purchase goes on bearing its part, rounded up; what is returned of it bears none.
     */
    public long unearned() {
        long borne = 0;
        for (Part part : parts) {
            borne = Math.addExact(borne, part.paid(returned(part.ref())));
        }
        return Math.max(0, paid() - borne);
    }

    /** What of the order is to be paid in all, by the latest redemption that said so; absent if none did. */
    public @Nullable Money payable() {
        for (Spent redemption : spent.reversed()) {
            if (redemption.payable() != null) {
                return redemption.payable();
            }
        }
        return null;
    }

    private static <T> List<T> and(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }

    /**
     * A purchase that earned: an order, or a part of one.
     *
     * @param ref which
     * @param award its entry, with the explanation
     * @param basket what was bought
     * @param used what the member had used up, before it, of the limits of the ruleset that judged it
     */
    public record Part(OrderRef ref, Posted award, Basket basket, Usage used) {
        /** What of that which is kept of it was paid with points, in minor units, rounded up. */
        long paid(Returns returns) {
            long paid = basket.paid().minor();
            return paid == 0 || returns.equals(Returns.NOTHING)
                    ? paid
                    : Rounding.CEILING.divide(
                            BigInteger.valueOf(paid)
                                    .multiply(BigInteger.valueOf(
                                            Kept.of(basket, returns).value())),
                            BigInteger.valueOf(basket.total().minor()));
        }
    }

    /**
     * Points spent on the order.
     *
     * @param entry the redemption's, or the capture's
     */
    public record Spent(Entry entry) {
        /** How many points. */
        public long points() {
            return entry.points();
        }

        /** What they were taken from, in the order of taking. */
        public List<Lot> lots() {
            return Objects.requireNonNull(entry.movement()).lots();
        }

        /** What the whole order costs, if the caller said so. */
        public @Nullable Money orderTotal() {
            Details.Spent terms = switch (entry.details()) {
                case Details.Spent spent -> spent;
                case Details.OfHold hold -> hold.spent();
                case null, default -> null;
            };
            return terms == null ? null : terms.orderTotal();
        }

        /** What of the order is to be paid in all, if the caller said so, be it by the order's total. */
        @Nullable
        Money payable() {
            Terms.Payment payment = payment();
            return payment == null || payment.payable() == null ? orderTotal() : payment.payable();
        }

        /** What so many of its points pay, in minor units, rounded up; nothing if they are no payment. */
        long paid(long some) {
            Terms.Payment payment = payment();
            return payment == null || some == 0
                    ? 0
                    : Rounding.CEILING.divide(
                            BigInteger.valueOf(payment.amount().minor()).multiply(BigInteger.valueOf(some)),
                            BigInteger.valueOf(points()));
        }

        private Terms.@Nullable Payment payment() {
            Details details = entry.details();
            return details != null && details.terms() instanceof Terms.Payment payment ? payment : null;
        }
    }
}
