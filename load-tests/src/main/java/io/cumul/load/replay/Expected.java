package io.cumul.load.replay;

import io.cumul.load.retail.Invoice;
import io.cumul.load.retail.Member;
import io.cumul.load.retail.Refund;
import io.cumul.load.retail.Spend;
import io.cumul.load.wire.Refunded;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * What must come of one member, computed from the file alone. Purchases are earned and points spent first, then the returns come
 * one after the other: each gives back of the points spent on its order in proportion to what came back of its value, fractions
 * with the last of it, and then takes what is no longer earned, below zero if need be.
 *
 * @param available points in the end; below zero where the member owes
 * @param owed points owed in the end
 * @param refunds what each return must answer, in their order
 * @param spent points spent on each order
 * @param restored points given back of each order
 */
record Expected(
        long available,
        long owed,
        SequencedMap<Refund, Refunded> refunds,
        Map<String, Long> spent,
        Map<String, Long> restored) {

    static Expected of(Member member, List<Spend> spends, List<Refund> returned) {
        Map<String, Long> spent = spends.stream()
                .filter(spend -> spend.spent() > 0)
                .collect(Collectors.toMap(spend -> spend.order().number(), Spend::spent));
        Map<String, Long> restored = new HashMap<>();
        Map<String, BigDecimal> back = new HashMap<>();
        SequencedMap<Refund, Refunded> refunds = new LinkedHashMap<>();
        long balance = member.points()
                - spent.values().stream().mapToLong(Long::longValue).sum();
        for (Refund refund : returned) {
            Invoice order = refund.order();
            BigDecimal value = back.merge(order.number(), refund.total(), BigDecimal::add);
            long portion = portion(spent.getOrDefault(order.number(), 0L), value, order.total());
            long before = restored.getOrDefault(order.number(), 0L);
            restored.put(order.number(), portion);
            balance += portion - before;
            long owed = Math.max(0, refund.points() - Math.max(0, balance));
            balance -= refund.points();
            refunds.put(refund, new Refunded(refund.refundId(), refund.points(), portion - before, 0, owed));
        }
        restored.values().removeIf(points -> points == 0);
        return new Expected(balance, Math.max(0, -balance), refunds, spent, restored);
    }

    long restoredPoints() {
        return restored.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Rounded down; nothing is left over once all of the value has come back. */
    private static long portion(long points, BigDecimal back, BigDecimal total) {
        if (total.signum() == 0) {
            return 0;
        }
        BigInteger whole = BigInteger.valueOf(points).multiply(minor(back)).divide(minor(total));
        return whole.longValueExact();
    }

    private static BigInteger minor(BigDecimal amount) {
        return amount.movePointRight(2).toBigIntegerExact();
    }
}
