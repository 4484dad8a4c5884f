package io.cumul.checker.plan;

/**
 * One thing that a client asks. Members, keys, orders and profiles are numbers here; a run gives them its own names. Two calls
 * that are equal mean the same.
 */
public sealed interface Call {
    /** Whose account it is about, 0 or more. */
    int member();

    /** A call that writes under a key. */
    sealed interface Keyed extends Call {
        /** Its key, which no other member has. */
        int key();
    }

    /** A call that moves points of an order. */
    sealed interface Ordered extends Keyed {
        /** The points that it moves if it is accepted. */
        long points();

        /** The order it belongs to. */
        int order();
    }

    /** A call about a hold, whose id is known only once it was told. */
    sealed interface Resolving extends Keyed {
        /** The key of the call that places the hold. */
        int hold();
    }

    /**
     * Enrols the member, or replaces the profile.
     *
     * @param profile which; a profile of another number is another profile
     */
    record Enrol(int member, int profile) implements Call {}

    /**
     * Earns for a purchase of one line.
     *
     * @param cents its amount in euro cents, zero or more
     */
    record Earn(int member, int key, int order, long cents) implements Ordered {
        private static final long CENTS_PER_POINT = 100;

        /** One point for each whole euro, as the program that runs are made under has it. */
        @Override
        public long points() {
            return cents / CENTS_PER_POINT;
        }
    }

    /**
     * Redeems points.
     *
     * @param points one or more
     */
    record Redeem(int member, int key, int order, long points) implements Ordered {}

    /**
     * Sets points aside.
     *
     * @param points one or more
     * @param seconds for how long; 0 for as long as is usual
     */
    record Hold(int member, int key, int order, long points, int seconds) implements Ordered {}

    /** Redeems points for the run's reward, of which there are few, on an order of its own. */
    record Prize(int member, int key, int order) implements Ordered {
        /** What one costs. */
        public static final long PRICE = 3;

        @Override
        public long points() {
            return PRICE;
        }
    }

    /**
     * Spends points that were set aside.
     *
     * @param points how many of them; 0 for all
     */
    record Capture(int member, int key, int hold, long points) implements Resolving {}

    /** Gives points back that were set aside. */
    record VoidHold(int member, int key, int hold) implements Resolving {}

    /**
     * Returns something of an order.
     *
     * @param refund its own number, within the order
     * @param cents what comes back of its amount; 0 for all that is left
     */
    record Refund(int member, int key, int order, int refund, long cents) implements Keyed {}

    /**
     * Gives or takes points by hand.
     *
     * @param points below zero to take some
     */
    record Adjust(int member, int key, long points) implements Keyed {}

    /**
     * Freezes the account, or lets it go on.
     *
     * @param frozen which
     */
    record Freeze(int member, int key, boolean frozen) implements Keyed {}

    /**
     * Reads the balance.
     *
     * @param floor how old the answer may be
     */
    record Balance(int member, Floor floor) implements Call {}

    /**
     * Reads the account.
     *
     * @param floor how old the answer may be
     */
    record Account(int member, Floor floor) implements Call {}

    /**
     * Reads the newest entries of the statement.
     *
     * @param limit how many at most, 1 to 200
     */
    record Statement(int member, int limit) implements Call {}

    /** What a read asks of the version; the numbers are known only when it is sent. */
    enum Floor {
        /** Nothing. */
        NONE,
        /** No less than the latest version that any client has been told of. */
        TOLD,
        /** More than there can be. */
        BEYOND
    }
}
