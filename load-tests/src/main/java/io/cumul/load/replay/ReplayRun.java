package io.cumul.load.replay;

import io.cumul.load.retail.Invoice;
import io.cumul.load.retail.Matching;
import io.cumul.load.retail.Member;
import io.cumul.load.retail.Refund;
import io.cumul.load.retail.RetailData;
import io.cumul.load.wire.Answer;
import io.cumul.load.wire.Awarded;
import io.cumul.load.wire.Json;
import io.cumul.load.wire.Refunded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** What one run of the replay has seen, told by many virtual users at once. */
public final class ReplayRun {

    private final RetailData data;
    private final Matching returns;
    private final boolean replayExpected;
    private final Queue<Difference> differences = new ConcurrentLinkedQueue<>();
    private final Map<String, Standing> standings = new ConcurrentSkipListMap<>();
    private final LongAdder replays = new LongAdder();

    /**
     * @param returns what comes back of the purchases
     * @param replayExpected whether an earn or a refund that is not a replay is a difference
     */
    public ReplayRun(RetailData data, Matching returns, boolean replayExpected) {
        this.data = data;
        this.returns = returns;
        this.replayExpected = replayExpected;
    }

    /** Notes what an enrolment or a read answered. */
    public void answered(Member member, String request, Set<Integer> expected, Answer answer) {
        if (!expected.contains(answer.status())) {
            differences.add(Difference.of(member.accountId(), request, expected, answer));
        }
    }

    /** Notes what an earn answered. */
    public void earned(Member member, Invoice invoice, Answer answer) {
        String what = "earn of order " + invoice.number();
        answered(member, what, Set.of(201), answer);
        if (answer.status() == 201) {
            long points = Json.read(answer.body(), Awarded.class).points();
            if (points != invoice.points()) {
                differences.add(Difference.of(member.accountId(), what, invoice.points(), points));
            }
        }
        if (answer.replayed()) {
            replays.increment();
        }
    }

    /** What comes back of a member's orders, in the order of time. */
    public List<Refund> refunds(Member member) {
        return returns.of(member);
    }

    /** Notes what a refund answered. */
    public void refunded(Member member, Refund refund, Answer answer) {
        String what =
                "refund " + refund.refundId() + " of order " + refund.order().number();
        answered(member, what, Set.of(201), answer);
        if (answer.status() == 201) {
            Refunded expected = new Refunded(refund.refundId(), refund.points(), 0, 0, 0);
            Refunded found = Json.read(answer.body(), Refunded.class);
            if (!found.equals(expected)) {
                differences.add(Difference.of(member.accountId(), what, expected, found));
            }
        }
        if (answer.replayed()) {
            replays.increment();
        }
    }

    /** Compares a member's standing with the file, and says whether they agree. */
    public boolean agrees(Member member, Standing standing) {
        standings.put(member.accountId(), standing);
        List<Difference> found = Comparison.of(member, returns.of(member), standing);
        differences.addAll(found);
        return found.isEmpty();
    }

    public Digest digest() {
        return Digest.of(standings.values(), replays.sum());
    }

    /** Every difference, and those that only the whole shows. */
    public List<Difference> differences() {
        Digest digest = digest();
        List<Difference> all = new ArrayList<>(differences);
        expect(all, "members compared", data.members().size(), digest.members());
        expect(all, "EARN entries", data.purchases().size(), digest.purchases());
        expect(all, "points issued", data.points(), digest.points());
        expect(all, "points taken back", returns.points(), digest.clawedBack());
        if (replayExpected) {
            long repeated = data.purchases().size() + returns.refunds().size();
            expect(all, "earns and refunds that were replays", repeated, digest.replays());
        }
        return List.copyOf(all);
    }

    private static void expect(List<Difference> all, String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            all.add(Difference.of("all members", what, expected, found));
        }
    }
}
