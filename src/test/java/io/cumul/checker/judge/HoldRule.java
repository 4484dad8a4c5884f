package io.cumul.checker.judge;

import io.cumul.checker.ledger.Book;
import io.cumul.checker.ledger.Entry;
import io.cumul.checker.ledger.Lots;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Goes through the life of every hold. */
final class HoldRule implements Rule {
    private static final Promise PROMISE = Promise.HOLDS_END_ONCE;

    @Override
    public void judge(Dossier dossier, Faults faults) {
        Map<String, Life> live = new HashMap<>();
        Set<String> over = new HashSet<>();
        for (Entry entry : dossier.journal()) {
            if (entry.from() == Book.HELD || entry.to() == Book.HELD || entry.endsHold()) {
                step(entry, live, over, faults);
            }
        }
    }

    private static void step(Entry entry, Map<String, Life> live, Set<String> over, Faults faults) {
        String id = String.valueOf(entry.holdId());
        if (entry.to() == Book.HELD) {
            boolean only = live.values().stream().noneMatch(life -> Objects.equals(life.order(), entry.order()));
            faults.unless(only, PROMISE, "another hold of its order is there still: %s", entry);
            faults.unless(!over.contains(id) && !live.containsKey(id), PROMISE, "placed twice: %s", entry);
            live.put(id, new Life(entry, entry.lots()));
            return;
        }
        Life life = live.get(id);
        if (life == null) {
            faults.add(PROMISE, over.contains(id) ? "it had ended before: %s" : "there is no such hold: %s", entry);
            return;
        }
        Life after = life.without(entry.lots());
        faults.unless(!after.left().overdrawn(), PROMISE, "it had not so many points: %s", entry);
        live.put(id, after);
        if (entry.endsHold()) {
            faults.unless(after.left().sum() == 0, PROMISE, "%s are left of it: %s", after.left(), entry);
            faults.unless(inTime(life.placed(), entry), PROMISE, "it was to end at another time: %s", entry);
            live.remove(id);
            over.add(id);
        }
    }

    /** The end of its time ends it by itself, and nothing else does from then on. */
    private static boolean inTime(Entry placed, Entry end) {
        return end.at().isBefore(placed.expiresAt()) != (end.kind() == Entry.HOLD_EXPIRED);
    }

    /**
     * A hold that has not ended.
     *
     * @param placed the entry that placed it
     * @param left the points that it still has
     */
    private record Life(Entry placed, Lots left) {
        Object order() {
            return Objects.requireNonNullElse(placed.order(), "");
        }

        Life without(Lots taken) {
            return new Life(placed, left.minus(taken));
        }
    }
}
