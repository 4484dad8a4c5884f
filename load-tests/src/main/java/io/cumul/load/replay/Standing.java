package io.cumul.load.replay;

import io.cumul.load.wire.Balance;
import io.cumul.load.wire.Entry;
import java.util.List;

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
