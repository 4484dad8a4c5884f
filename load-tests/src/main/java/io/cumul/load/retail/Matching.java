package io.cumul.load.retail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which order each returned line came from. The file does not say: a line goes to the member's latest earlier purchase that
 * still has as many pieces of the article. What was bought before the file begins finds none.
 *
 * @param refunds what comes back of each order, each member's in the order of time
 * @param unmatched lines that belong to no purchase of the file
 */
public record Matching(List<Refund> refunds, List<Unmatched> unmatched) {

    /** No returns at all. */
    public static final Matching NONE = new Matching(List.of(), List.of());

    /** A returned line without a purchase. */
    public record Unmatched(String invoice, String sku, int quantity) {
        @Override
        public String toString() {
            return invoice + ": " + quantity + " of " + sku;
        }
    }

    public Matching {
        refunds = List.copyOf(refunds);
        unmatched = List.copyOf(unmatched);
    }

    public static Matching of(RetailData data) {
        Map<String, List<Kept>> kept = data.members().stream()
                .collect(Collectors.toMap(
                        Member::customerId,
                        member -> member.purchases().reversed().stream()
                                .map(Kept::new)
                                .toList()));
        List<Refund> refunds = new ArrayList<>();
        List<Unmatched> unmatched = new ArrayList<>();
        data.returns().stream()
                .sorted(Invoice.IN_TIME)
                .forEach(returned -> match(returned, kept.get(returned.customerId()), refunds, unmatched));
        return new Matching(refunds, unmatched);
    }

    public List<Refund> of(Member member) {
        return refunds.stream()
                .filter(refund -> refund.order().customerId().equals(member.customerId()))
                .toList();
    }

    /** What a member's order has earned in the end. */
    public long points(Invoice order) {
        return order.points()
                - refunds.stream()
                        .filter(refund -> refund.order().number().equals(order.number()))
                        .mapToLong(Refund::points)
                        .sum();
    }

    public long points() {
        return refunds.stream().mapToLong(Refund::points).sum();
    }

    private static void match(
            Invoice returned, List<Kept> latestFirst, List<Refund> refunds, List<Unmatched> unmatched) {
        Map<Kept, SortedMap<Integer, Integer>> taken = new LinkedHashMap<>();
        Map<Kept, Long> before = new LinkedHashMap<>();
        for (Invoice.Line line : returned.lines()) {
            int quantity = -line.quantity();
            Optional<Kept> found = latestFirst.stream()
                    .filter(kept -> kept.order().issuedAt().isBefore(returned.issuedAt()))
                    .filter(kept -> kept.holds(line.sku(), quantity))
                    .findFirst();
            found.ifPresentOrElse(
                    kept -> {
                        before.putIfAbsent(kept, kept.points());
                        kept.giveBack(line.sku(), quantity)
                                .forEach((number, pieces) -> taken.computeIfAbsent(kept, first -> new TreeMap<>())
                                        .merge(number, pieces, Integer::sum));
                    },
                    () -> unmatched.add(new Unmatched(returned.number(), line.sku(), quantity)));
        }
        taken.forEach((kept, pieces) ->
                refunds.add(refund(returned.number(), kept, pieces, before.get(kept) - kept.points())));
    }

    private static Refund refund(String refundId, Kept kept, SortedMap<Integer, Integer> pieces, long points) {
        List<Refund.Line> lines = pieces.entrySet().stream()
                .map(piece -> new Refund.Line(
                        piece.getKey() + 1,
                        kept.order().lines().get(piece.getKey()).sku(),
                        piece.getValue(),
                        kept.cost(piece.getKey(), piece.getValue())))
                .toList();
        return new Refund(refundId, kept.order(), lines, points);
    }
}
