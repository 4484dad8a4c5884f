package io.cumul.posting;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ends a run of a batch that cannot be judged with what was loaded: it is rolled back and run again with more. */
abstract sealed class Lacking extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Lacking(String message) {
        super(message, null, false, false);
    }

    /** The ledger's archive has a version of the program that this gateway does not know. */
    static final class Version extends Lacking {
        private static final long serialVersionUID = 1;

        private final int number;

        Version(int number) {
            super("version " + number + " of the program is not known yet");
            this.number = number;
        }

        int number() {
            return number;
        }
    }

    /** Stripes of budgets or stocks are not locked, or not enough of them. */
    static final class Stripes extends Lacking {
        private static final long serialVersionUID = 1;

        private final transient Set<String> some;
        private final transient Set<String> whole;

        private Stripes(Set<String> some, Set<String> whole) {
            super("more stripes are needed: " + some + ", all of " + whole);
            this.some = Set.copyOf(some);
            this.whole = Set.copyOf(whole);
        }

        /** Of one, the home stripe is needed. */
        static Stripes home(String resource) {
            return new Stripes(Set.of(resource), Set.of());
        }

        /** Of one, all stripes are needed. */
        static Stripes whole(String resource) {
            return new Stripes(Set.of(), Set.of(resource));
        }

        /** What this lacks and what another does. */
        Stripes and(@Nullable Stripes other) {
            return other == null ? this : new Stripes(both(some, other.some), both(whole, other.whole));
        }

        private static Set<String> both(Set<String> one, Set<String> other) {
            Set<String> both = new HashSet<>(one);
            both.addAll(other);
            return both;
        }

        /** Those of which the home stripe is needed. */
        Set<String> some() {
            return some;
        }

        /** Those of which all stripes are needed. */
        Set<String> whole() {
            return whole;
        }
    }
}
