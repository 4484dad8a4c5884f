package io.cumul.checker.judge;

/** What a gateway promises, and the checker looks at. */
public enum Promise {
    /** What was acknowledged is in the journal, once, as it was asked for and as it was answered. */
    ACKNOWLEDGED_IS_POSTED,
    /** Nothing is in the journal that nobody asked for. */
    POSTED_WAS_ASKED,
    /** A key has one meaning and one answer. */
    ONE_KEY_ONE_ANSWER,
    /** What was said to have written nothing wrote nothing, and what was not said is settled by repeating it. */
    NOTHING_MEANS_NOTHING,
    /** The entries of an account follow the order in which callers saw them come about. */
    ONE_ORDER,
    /** A balance that was shown is one that the journal had. */
    BALANCES_WERE,
    /** A read is as new as it was asked to be, and shows nothing before it is. */
    READS_ARE_NEW,
    /** A statement tells the journal. */
    STATEMENTS_TELL,
    /** A refusal was true at some moment between call and answer. */
    REFUSALS_ARE_TRUE,
    /** No other answers come than those of the contract, and none that speaks of a defect. */
    ANSWERS_ARE_KNOWN,
    /** A hold is placed once and ends once, in time, with no more points than it had. */
    HOLDS_END_ONCE,
    /** A refund gives back and takes what it must, whatever came back before. */
    REFUNDS_ARE_EXACT,
    /** Nothing is spent, held or earned while an account is frozen. */
    FROZEN_IS_FROZEN,
    /** No more of a reward is handed out than there is, and none is denied while there is some. */
    STOCK_LASTS,
    /** The books sum to zero, and nothing is taken from where there is nothing. */
    BOOKS_BALANCE,
    /** An account's row is what its entries come to. */
    ROWS_FOLLOW,
    /** What Redis has is what the ledger had at that version. */
    SNAPSHOTS_FOLLOW
}
