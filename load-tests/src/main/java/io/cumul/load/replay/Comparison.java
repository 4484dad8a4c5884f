package io.cumul.load.replay;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.cumul.load.retail.Invoice;
import io.cumul.load.retail.Member;
import io.cumul.load.wire.Balance;
import io.cumul.load.wire.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Holds what the gateway says of one member against what the file says. */
final class Comparison {

    private final Member member;
    private final Standing standing;
    private final List<Difference> differences = new ArrayList<>();

    private Comparison(Member member, Standing standing) {
        this.member = member;
        this.standing = standing;
    }

    static List<Difference> of(Member member, Standing standing) {
        Comparison comparison = new Comparison(member, standing);
        comparison.compareBalance();
        comparison.compareNumbering();
        comparison.compareEarns();
        comparison.compareOtherEntries();
        return List.copyOf(comparison.differences);
    }

    private void compareBalance() {
        Balance balance = standing.balance();
        expect("balance", member.points(), balance.available());
        expect("pending", 0L, balance.pending());
        expect("held", 0L, balance.held());
        expect("owed", 0L, balance.owed());
        expect("points of all EARN entries", balance.available(), standing.issued());
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

    private void compareOtherEntries() {
        standing.statement().stream()
                .filter(entry -> !entry.isEarn())
                .forEach(entry -> expect("points moved by " + entry.kind() + " " + entry.seq(), 0L, entry.points()));
    }

    private void expect(String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            differences.add(Difference.of(member.accountId(), what, expected, found));
        }
    }
}
