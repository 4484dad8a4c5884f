package io.cumul.posting;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One run of a batch, or of a part of one.
 *
 * @param batch the commands
 * @param untilNanos {@link System#nanoTime} until which it is run again after a fault of the ledger
 * @param budgets budgets and stocks of which something is to be locked, beside those that are guessed
 * @param whole those of which all stripes are to be locked
 * @param collided whether a key that it writes was found taken before
 */
record Attempt(List<Waiting> batch, long untilNanos, Set<String> budgets, Set<String> whole, boolean collided) {
    /** The first one. */
    static Attempt first(List<Waiting> batch, long untilNanos) {
        return new Attempt(batch, untilNanos, Set.of(), Set.of(), false);
    }

    List<Submission> submissions() {
        return batch.stream().map(Waiting::submission).toList();
    }

    boolean overdue() {
        return System.nanoTime() - untilNanos > 0;
    }

    /** The next one for some of the commands, none of which is known to have found a key taken. */
    Attempt of(List<Waiting> some) {
        return new Attempt(some, untilNanos, budgets, whole, false);
    }

    /** The next one after a key was found taken. */
    Attempt afterCollision() {
        return new Attempt(batch, untilNanos, budgets, whole, true);
    }

    /** The next one with more stripes. */
    Attempt with(Lacking.Stripes lacking) {
        Set<String> more = new HashSet<>(budgets);
        more.addAll(lacking.some());
        more.addAll(lacking.whole());
        Set<String> wider = new HashSet<>(whole);
        wider.addAll(lacking.whole());
        return new Attempt(batch, untilNanos, more, wider, collided);
    }
}
