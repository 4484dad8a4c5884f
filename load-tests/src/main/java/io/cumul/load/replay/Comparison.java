package io.cumul.load.replay;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toMap;

import io.cumul.load.retail.Invoice;
import io.cumul.load.retail.Member;
import io.cumul.load.retail.Refund;
import io.cumul.load.retail.Spend;
import io.cumul.load.wire.Balance;
import io.cumul.load.wire.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** Holds what the gateway says of one member against what the file says. */
final class Comparison {

    /** What is compared, and what repays a debt out of what was restored: it changes nothing that can be spent. */
    private static final Set<String> KNOWN =
            Set.of("EARN", "REDEEM", "HOLD", "CAPTURE", "RELEASE", "VOID", "CLAW_BACK", "RESTORE", "REPAY");

    private final Member member;
    private final List<Spend> spends;
    private final List<Refund> refunds;
    private final Expected wanted;
    private final Standing standing;
    private final List<Difference> differences = new ArrayList<>();

    private Comparison(Member member, List<Spend> spends, List<Refund> refunds, Standing standing) {
        this.member = member;
        this.spends = spends;
        this.refunds = refunds;
        this.wanted = Expected.of(member, spends, refunds);
        this.standing = standing;
    }

    /**
     * @param spends what the member spent on orders
     * @param refunds what came back of the member's orders
     */
    static List<Difference> of(Member member, List<Spend> spends, List<Refund> refunds, Standing standing) {
        Comparison comparison = new Comparison(member, spends, refunds, standing);
        comparison.compareBalance();
        comparison.compareNumbering();
        comparison.compareEarns();
        comparison.compareSpends();
        comparison.compareClawBacks();
        comparison.compareOtherEntries();
        return List.copyOf(comparison.differences);
    }

    private void compareBalance() {
        Balance balance = standing.balance();
        expect("balance", wanted.available(), balance.available());
        expect("pending", 0L, balance.pending());
        expect("held", 0L, balance.held());
        expect("owed", wanted.owed(), balance.owed());
        expect("points of all entries", balance.available(), standing.sum());
    }

    /** The statement is whole: it begins at the version and ends at 1, without a gap or a repeat. */
    private void compareNumbering() {
        long version = standing.balance().version();
        List<Long> expected = LongStream.iterate(version, seq -> seq >= 1, seq -> seq - 1)
                .boxed()
                .toList();
        expect(
                "numbers of the entries",
                expected,
                standing.statement().stream().map(Entry::seq).toList());
    }

    /** One earn for each invoice, with its points, and no other. */
    private void compareEarns() {
        Map<String, List<Long>> expected =
                member.purchases().stream().collect(toMap(Invoice::number, invoice -> List.of(invoice.points())));
        Map<String, List<Long>> found =
                standing.earns().stream()
                        .collect(groupingBy(entry -> String.valueOf(entry.orderId())))
                        .entrySet()
                        .stream()
                        .collect(toMap(
                                Map.Entry::getKey,
                                earns -> earns.getValue().stream()
                                        .map(Entry::points)
                                        .toList()));
        expected.forEach((order, points) ->
                expect("points earned by order " + order, points, found.getOrDefault(order, List.of())));
        found.forEach((order, points) -> {
            if (!expected.containsKey(order)) {
                expect("points earned by order " + order, List.of(), points);
            }
        });
    }

    /** As many points spent on each order, and given back of it, as there should be; and of what was held nothing is left. */
    private void compareSpends() {
        expect("points spent by order", new TreeMap<>(wanted.spent()), standing.byOrder("REDEEM", "CAPTURE"));
        expect("points restored by order", new TreeMap<>(wanted.restored()), standing.byOrder("RESTORE"));
        Map<String, Long> held = spends.stream()
                .filter(Spend::held)
                .collect(groupingBy(spend -> spend.order().number(), TreeMap::new, summingLong(Spend::points)));
        expect("points held by order", held, standing.byOrder("HOLD"));
        expect("points held and captured or let go by order", held, standing.byOrder("CAPTURE", "RELEASE", "VOID"));
    }

    /** As many points taken back from each order as its returns are worth, and none from any other. */
    private void compareClawBacks() {
        Map<String, Long> expected = refunds.stream()
                .collect(groupingBy(refund -> refund.order().number(), TreeMap::new, summingLong(Refund::points)));
        Map<String, Long> found = standing.clawBacks().stream()
                .collect(
                        groupingBy(entry -> String.valueOf(entry.orderId()), TreeMap::new, summingLong(Entry::points)));
        // A return of less than a point's worth takes nothing, and then there may be no entry to say so.
        expected.values().removeIf(points -> points == 0);
        found.values().removeIf(points -> points == 0);
        expect("points taken back by order", expected, found);
    }

    private void compareOtherEntries() {
        standing.statement().stream()
                .filter(entry -> !KNOWN.contains(entry.kind()))
                .forEach(entry -> expect("points moved by " + entry.kind() + " " + entry.seq(), 0L, entry.points()));
    }

    private void expect(String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            differences.add(Difference.of(member.accountId(), what, expected, found));
        }
    }
}
