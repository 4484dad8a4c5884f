package io.cumul.load.retail;

import io.cumul.load.retail.Spend.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who spends points on which order. The file does not say, so its invoice numbers do: of eight orders one would redeem, three
 * would hold points first, and the others leave them alone. Half of what the member has by then is spent; a first order finds
 * nothing to spend.
 *
 * @param byOrder what is spent on orders, by their number
 */
public record Spending(Map<String, Spend> byOrder) {

    /** Nobody spends anything. */
    public static final Spending NONE = new Spending(Map.of());

    private static final int OF = 8;

    public Spending {
        byOrder = Map.copyOf(byOrder);
    }

    public static Spending of(RetailData data) {
        return new Spending(data.members().stream()
                .flatMap(member -> of(member).stream())
                .collect(Collectors.toMap(spend -> spend.order().number(), Function.identity())));
    }

    /** What a member spends on an order; nothing on most. */
    public Optional<Spend> on(Invoice order) {
        return Optional.ofNullable(byOrder.get(order.number()));
    }

    /** What a member spends, in the order of time. */
    public List<Spend> by(Member member) {
        return member.purchases().stream().flatMap(order -> on(order).stream()).toList();
    }

    /** How many requests it takes: one to redeem, two for what is held. */
    public int requests() {
        return byOrder.values().stream().mapToInt(spend -> spend.held() ? 2 : 1).sum();
    }

    /** All points spent. */
    public long points() {
        return byOrder.values().stream().mapToLong(Spend::spent).sum();
    }

    private static List<Spend> of(Member member) {
        List<Spend> spends = new ArrayList<>();
        long balance = 0;
        for (Invoice order : member.purchases()) {
            Optional<Spend> spend =
                    balance < 2 || order.total().signum() == 0 ? Optional.empty() : of(order, balance / 2);
            spend.ifPresent(spends::add);
            balance += order.points() - spend.map(Spend::spent).orElse(0L);
        }
        return spends;
    }

    private static Optional<Spend> of(Invoice order, long points) {
        return switch (Integer.parseInt(order.number()) % OF) {
            case 1 -> Optional.of(new Spend(order, Way.REDEEM, points, points));
            case 3 -> Optional.of(new Spend(order, Way.CAPTURE, points, points));
            case 5 -> Optional.of(new Spend(order, Way.CAPTURE_PART, points, (points + 1) / 2));
            case 7 -> Optional.of(new Spend(order, Way.VOID, points, 0));
            default -> Optional.empty();
        };
    }
}
