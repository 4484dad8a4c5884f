package io.cumul.load.replay;

import io.cumul.load.retail.Invoice;
import io.cumul.load.retail.Matching;
import io.cumul.load.retail.Member;
import io.cumul.load.retail.Refund;
import io.cumul.load.retail.RetailData;
import io.cumul.load.retail.Spend;
import io.cumul.load.retail.Spending;
import io.cumul.load.wire.Answer;
import io.cumul.load.wire.Awarded;
import io.cumul.load.wire.Held;
import io.cumul.load.wire.Json;
import io.cumul.load.wire.Refunded;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** What one run of the replay has seen, told by many virtual users at once. */
public final class ReplayRun {

    private final RetailData data;
    private final Spending spending;
    private final Matching returns;
    private final boolean replayExpected;
    private final Queue<Difference> differences = new ConcurrentLinkedQueue<>();
    private final Map<String, Standing> standings = new ConcurrentSkipListMap<>();
    private final LongAdder replays = new LongAdder();

    /**
     * @param spending what is spent on the purchases
     * @param returns what comes back of them
     * @param replayExpected whether a write that is not a replay is a difference
     */
    public ReplayRun(RetailData data, Spending spending, Matching returns, boolean replayExpected) {
        this.data = data;
        this.spending = spending;
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
        countReplay(answer);
    }

    /** What its member spends on an order; nothing on most. */
    public Optional<Spend> spend(Invoice order) {
        return spending.on(order);
    }

    /** Notes what a redemption answered. */
    public void redeemed(Member member, Spend spend, Answer answer) {
        String what = "redemption on order " + spend.order().number();
        answered(member, what, Set.of(201), answer);
        if (answer.status() == 201) {
            long points = Json.read(answer.body(), Awarded.class).points();
            expect(differences, member.accountId(), what, spend.points(), points);
        }
        countReplay(answer);
    }

    /** Notes what a hold answered. */
    public void held(Member member, Spend spend, Answer answer) {
        held(member, "hold on order " + spend.order().number(), 201, "HELD", spend.points(), 0, answer);
    }

    /** Notes what the capture or the void of a hold answered. */
    public void resolved(Member member, Spend spend, Answer answer) {
        String what = "end of the hold on order " + spend.order().number();
        String state = spend.captured() ? "CAPTURED" : "VOIDED";
        held(member, what, 200, state, spend.spent(), spend.released(), answer);
    }

    private void held(Member member, String what, int status, String state, long points, long released, Answer answer) {
        answered(member, what, Set.of(status), answer);
        if (answer.status() == status) {
            Held found = Json.read(answer.body(), Held.class);
            expect(differences, member.accountId(), what, new Held(found.holdId(), state, points, released), found);
        }
        countReplay(answer);
    }

    private void countReplay(Answer answer) {
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
            Refunded expected = Expected.of(member, spending.by(member), refunds(member))
                    .refunds()
                    .get(refund);
            Refunded found = Json.read(answer.body(), Refunded.class);
            if (!found.equals(expected)) {
                differences.add(Difference.of(member.accountId(), what, String.valueOf(expected), found));
            }
        }
        countReplay(answer);
    }

    /** Compares a member's standing with the file, and says whether they agree. */
    public boolean agrees(Member member, Standing standing) {
        standings.put(member.accountId(), standing);
        List<Difference> found = Comparison.of(member, spending.by(member), returns.of(member), standing);
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
        expect(all, "points spent", spending.points(), digest.spent());
        expect(all, "points restored", restored(), digest.restored());
        if (replayExpected) {
            long repeated = data.purchases().size()
                    + spending.requests()
                    + returns.refunds().size();
            expect(all, "writes that were replays", repeated, digest.replays());
        }
        return List.copyOf(all);
    }

    private long restored() {
        return data.members().stream()
                .mapToLong(member -> Expected.of(member, spending.by(member), returns.of(member))
                        .restoredPoints())
                .sum();
    }

    private static void expect(Collection<Difference> all, String what, Object expected, Object found) {
        expect(all, "all members", what, expected, found);
    }

    private static void expect(Collection<Difference> all, String where, String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            all.add(Difference.of(where, what, expected, found));
        }
    }
}
