package io.cumul.load.replay;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import io.cumul.load.wire.Balance;
import io.cumul.load.wire.Entry;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the gateway says of one member: the balance and the whole statement, newest entry first. */
public record Standing(Balance balance, List<Entry> statement) {

    public Standing {
        statement = List.copyOf(statement);
    }

    List<Entry> earns() {
        return statement.stream().filter(Entry::isEarn).toList();
    }

    List<Entry> clawBacks() {
        return statement.stream().filter(Entry::isClawBack).toList();
    }

    /** Points of all entries of some kinds, by their order. */
    Map<String, Long> byOrder(String... kinds) {
        Map<String, Long> points = statement.stream()
                .filter(entry -> Stream.of(kinds).anyMatch(entry::is))
                .collect(
                        groupingBy(entry -> String.valueOf(entry.orderId()), TreeMap::new, summingLong(Entry::points)));
        points.values().removeIf(sum -> sum == 0);
        return points;
    }

    /** Points of all entries of some kinds. */
    long points(String... kinds) {
        return byOrder(kinds).values().stream().mapToLong(Long::longValue).sum();
    }

    /** What all entries together come to. */
    long sum() {
        return points("EARN", "RELEASE", "VOID", "RESTORE") - points("REDEEM", "HOLD", "CLAW_BACK");
    }

    long issued() {
        return sum(earns());
    }

    long clawedBack() {
        return sum(clawBacks());
    }

    private static long sum(List<Entry> entries) {
        return entries.stream().mapToLong(Entry::points).sum();
    }
}
