package io.cumul.checker.fake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cumul.checker.ledger.Book;
import io.cumul.checker.ledger.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Holds of a member in memory. A second of theirs is short, so that a test meets some that are over. */
final class MemoryHolds {
    private static final Duration SECOND = Duration.ofMillis(1);
    private static final Duration USUAL = Duration.ofMinutes(15);
    private static final int MOST = 32;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int GONE = 410;
    private static final int TOO_MUCH = 422;

    private final MemoryLedger ledger;
    private final Member member;

    MemoryHolds(MemoryLedger ledger, Member member) {
        this.ledger = ledger;
        this.member = member;
    }

    Told act(Wish wish) {
        if (wish.is("holds")) {
            return place(wish);
        }
        Pinned hold = member.holds.get(wish.target());
        if (hold == null) {
            return ledger.refuse(member, wish, NOT_FOUND, MemoryLedger.problem("HOLD_NOT_FOUND"));
        }
        return wish.is("capture") ? capture(wish, hold) : giveBack(wish, hold);
    }

    private Told place(Wish wish) {
        Optional<Pinned> old = member.holds.values().stream()
                .filter(hold -> ledger.givesWay())
                .filter(hold -> hold.live() && wish.order().equals(hold.placed().order()))
                .findFirst();
        long available =
                member.available() + old.map(hold -> hold.placed().points()).orElse(0L);
        if (old.isEmpty() && member.holds.values().stream().filter(Pinned::live).count() >= MOST) {
            return ledger.refuse(member, wish, CONFLICT, MemoryLedger.problem("LIMIT_REACHED"));
        }
        if (available < wish.points()) {
            return ledger.refuse(member, wish, MemoryLedger.insufficient(wish, available));
        }
        String id = "hold-" + wish.key();
        old.ifPresent(hold -> {
            ObjectNode step = Member.step(hold.placed())
                    .put("released", hold.placed().points())
                    .put("replacedBy", id);
            member.end(hold, release(Entry.VOID, hold, hold.placed().points(), step));
            member.repay();
        });
        Duration asked = wish.target().isEmpty() ? USUAL : SECOND.multipliedBy(Long.parseLong(wish.target()));
        Instant end = member.now().plus(ledger.lasts(asked));
        ObjectNode step = JsonNodeFactory.instance.objectNode().put("hold", id).put("expiresAt", end.toString());
        Entry placed = member.write(Entry.HOLD, Book.AVAILABLE, Book.HELD, wish.points(), wish.order(), id, step);
        member.holds.put(id, new Pinned(placed, null));
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("holdId", id)
                .put("state", "HELD")
                .put("points", wish.points())
                .put("expiresAt", end.toString());
        return ledger.keep(member, wish, 201, body, placed, false);
    }

    private Told capture(Wish wish, Pinned hold) {
        long points = wish.points() == 0 ? hold.placed().points() : wish.points();
        if (points > hold.placed().points()) {
            return ledger.refuse(member, wish, TOO_MUCH, MemoryLedger.problem("CAPTURE_EXCEEDS_HOLD"));
        }
        if (!hold.live()) {
            return hold.kind() == Entry.CAPTURE && hold.end().points() == points
                    ? captured(wish, hold.end())
                    : ended(wish, hold);
        }
        return captured(wish, spend(hold, points));
    }

    Told captureAnyway(Wish wish) {
        Pinned hold = Objects.requireNonNull(member.holds.get(wish.target()));
        return captured(wish, spend(hold, wish.points() == 0 ? hold.placed().points() : wish.points()));
    }

    Told voidInWords(Wish wish) {
        return voided(wish, member.journal.getLast());
    }

    private Entry spend(Pinned hold, long points) {
        Entry placed = hold.placed();
        long rest = placed.points() - points;
        ObjectNode step = Member.step(placed);
        if (rest > 0) {
            release(Entry.RELEASE, hold, rest, Member.step(placed));
            member.repay();
            step.put("released", rest);
        }
        Entry capture =
                member.write(Entry.CAPTURE, Book.HELD, Book.REDEEMED, points, placed.order(), placed.holdId(), step);
        member.order(String.valueOf(placed.order())).spent += points;
        member.end(hold, capture);
        return capture;
    }

    private Told captured(Wish wish, Entry capture) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("holdId", capture.holdId())
                .put("state", "CAPTURED")
                .put("seq", capture.seq())
                .put("points", capture.points())
                .put("released", capture.details().path("released").asLong())
                .put("redeemedOnOrder", capture.redeemedOnOrder());
        return ledger.keep(member, wish, 200, body, capture, false);
    }

    private Told giveBack(Wish wish, Pinned hold) {
        if (!hold.live()) {
            return hold.kind() == Entry.VOID ? voided(wish, hold.end()) : ended(wish, hold);
        }
        long points = hold.placed().points();
        boolean repays = member.owed() > 0;
        if (repays) {
            release(Entry.RELEASE, hold, points, Member.step(hold.placed()));
            member.repay();
        }
        ObjectNode step = Member.step(hold.placed()).put("released", points);
        Entry end = repays
                ? member.write(
                        Entry.VOID,
                        null,
                        null,
                        0,
                        hold.placed().order(),
                        hold.placed().holdId(),
                        step)
                : release(Entry.VOID, hold, points, step);
        member.end(hold, end);
        return voided(wish, end);
    }

    private Told voided(Wish wish, Entry end) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("holdId", end.holdId())
                .put("state", "VOIDED")
                .put("released", end.details().path("released").asLong());
        return ledger.keep(member, wish, 200, body, end, false);
    }

    private Told ended(Wish wish, Pinned hold) {
        return switch (hold.kind()) {
            case Entry.CAPTURE -> ledger.refuse(member, wish, CONFLICT, MemoryLedger.problem("HOLD_CAPTURED"));
            case Entry.VOID -> ledger.refuse(member, wish, CONFLICT, MemoryLedger.problem("HOLD_VOIDED"));
            default -> ledger.refuse(member, wish, GONE, MemoryLedger.problem("HOLD_EXPIRED"));
        };
    }

    private Entry release(int kind, Pinned hold, long points, ObjectNode step) {
        Entry placed = hold.placed();
        return member.write(kind, Book.HELD, Book.AVAILABLE, points, placed.order(), placed.holdId(), step);
    }
}
