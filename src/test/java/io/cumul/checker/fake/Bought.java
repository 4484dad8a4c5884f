package io.cumul.checker.fake;

/** An order in memory. */
final class Bought {
    private static final long CENTS_PER_POINT = 100;

    /** What it came to, below zero if it has not earned. */
    long cents = -1;

    long spent;
    long returned;
    long restored;
    long taken;
    boolean all;

    boolean known() {
        return cents >= 0 || spent > 0;
    }

    boolean fits(long wanted) {
        return wanted == 0 || (!all && (cents < 0 || wanted <= cents - returned));
    }

    void comesBack(long wanted) {
        returned += wanted;
        all |= wanted == 0 || (cents > 0 && returned >= cents);
    }

    /** Points spent on it that come back now. */
    long toRestore() {
        long due = all ? spent : cents > 0 ? spent * returned / cents : 0;
        long now = Math.max(0, due - restored);
        restored += now;
        return now;
    }

    /** Points that it no longer earns. */
    long toTake() {
        long kept = all ? 0 : Math.max(0, Math.max(0, cents) - returned);
        long now = Math.max(0, Math.max(0, cents) / CENTS_PER_POINT - kept / CENTS_PER_POINT - taken);
        taken += now;
        return now;
    }
}
