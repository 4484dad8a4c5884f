package io.cumul.checker.fake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cumul.checker.ledger.Book;
import io.cumul.checker.ledger.Entry;
import java.util.Optional;

/** Returns of a member in memory. */
final class MemoryRefunds {
    private static final int CREATED = 201;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int TOO_MUCH = 422;

    private final MemoryLedger ledger;
    private final Member member;

    MemoryRefunds(MemoryLedger ledger, Member member) {
        this.ledger = ledger;
        this.member = member;
    }

    Told act(Wish wish) {
        Bought order = member.order(wish.order());
        if (!order.known()) {
            return ledger.refuse(member, wish, NOT_FOUND, MemoryLedger.problem("ORDER_NOT_FOUND"));
        }
        Optional<Entry> made = member.journal.stream()
                .filter(entry -> entry.kind() == Entry.REFUND
                        && wish.order().equals(entry.order())
                        && entry.details().path("refund").asText().equals(wish.target()))
                .findFirst();
        if (made.isPresent()) {
            ObjectNode problem = MemoryLedger.problem("REFUND_ALREADY_MADE")
                    .put("seq", made.get().seq());
            return ledger.refuse(member, wish, CONFLICT, problem);
        }
        if (!order.fits(wish.cents())) {
            return ledger.refuse(member, wish, TOO_MUCH, MemoryLedger.problem("REFUND_EXCEEDS_ORDER"));
        }
        return post(wish);
    }

    Told post(Wish wish) {
        Bought order = member.order(wish.order());
        order.comesBack(wish.cents());
        return post(wish, ledger.restores(order.toRestore()), order.toTake());
    }

    private Told post(Wish wish, long restored, long taken) {
        if (restored > 0) {
            step(wish, Entry.RESTORE, Book.REDEEMED, Book.AVAILABLE, restored);
            member.repay();
        }
        long there = Math.min(taken, member.lots());
        if (there > 0) {
            step(wish, Entry.CLAW_BACK, Book.AVAILABLE, Book.CLAWED_BACK, there);
        }
        long owed = taken - there;
        if (owed > 0) {
            step(wish, Entry.CLAW_BACK, Book.OWED, Book.CLAWED_BACK, owed);
        }
        ObjectNode sums = JsonNodeFactory.instance
                .objectNode()
                .put("clawedBack", taken)
                .put("restored", restored)
                .put("expired", 0)
                .put("owed", owed)
                .put("forgiven", 0);
        ObjectNode details = refund(wish);
        details.set("sums", sums);
        Entry own = member.write(Entry.REFUND, null, null, 0, wish.order(), null, details);
        return ledger.keep(member, wish, CREATED, sums.deepCopy().put("refundId", wish.target()), own, false);
    }

    private void step(Wish wish, int kind, Book from, Book to, long points) {
        member.write(kind, from, to, points, wish.order(), null, refund(wish));
    }

    private static ObjectNode refund(Wish wish) {
        return JsonNodeFactory.instance.objectNode().put("refund", wish.target());
    }
}
