package io.cumul.core.ledger;

/**
 * The books between which points move. Every movement takes from one and gives to another, so all books sum to zero: what
 * the program has issued, negative, stands against what members hold and what has left them.
 */
public enum Book {
    /** Where points come from; its sum is minus everything ever issued. */
    ISSUED(1),
    /** What was awarded but cannot be spent yet. */
    PENDING(2),
    /** What members can spend. */
    AVAILABLE(3),
    /** What is set aside for checkouts under way. */
    HELD(4),
    /** What members have spent. */
    REDEEMED(5),
    /** What ran out before it was spent. */
    EXPIRED(6),
    /** What was taken back because its purchase was. */
    CLAWED_BACK(7),
    /** What was given or taken by hand; its sum is minus what was given. */
    ADJUSTED(8),
    /** What was taken back beyond what members had; its sum is minus what they owe. */
    OWED(9);

    private final int code;

    Book(int code) {
        this.code = code;
    }

    /** The number that stands for the book in storage, which never changes. */
    public int code() {
        return code;
    }

    /**
     * The book of a stored number.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Book of(int code) {
        for (Book book : values()) {
            if (book.code == code) {
                return book;
            }
        }
        throw new IllegalArgumentException("no book " + code);
    }
}
