package io.cumul.checker.ledger;

/** The books, with the numbers that stand for them in the tables. */
public enum Book {
    /** Where points come from. */
    ISSUED(1),
    /** Awarded, but not yet to be spent. */
    PENDING(2),
    /** To be spent. */
    AVAILABLE(3),
    /** Set aside for a checkout under way. */
    HELD(4),
    /** Spent. */
    REDEEMED(5),
    /** Run out. */
    EXPIRED(6),
    /** Taken back with their purchase. */
    CLAWED_BACK(7),
    /** Given or taken by hand. */
    ADJUSTED(8),
    /** Taken back beyond what the member had: below zero by what the member owes. */
    OWED(9);

    private final int code;

    Book(int code) {
        this.code = code;
    }

    /** Whether what stands in it is the member's, or the member's debt. */
    public boolean members() {
        return this == PENDING || this == AVAILABLE || this == HELD || this == OWED;
    }

    /**
     * The book of a stored number.
     *
     * @throws IllegalArgumentException if the checker has to be taught a new one
     */
    public static Book of(int code) {
        for (Book book : values()) {
            if (book.code == code) {
                return book;
            }
        }
        throw new IllegalArgumentException("the checker does not know book " + code + " yet: teach it");
    }
}
