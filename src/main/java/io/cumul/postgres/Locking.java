package io.cumul.postgres;

/** What a flush does about accounts that someone else holds. */
public enum Locking {
    /** It leaves them and goes on without them: the way of a posting lane. */
    SKIP(LaneSql.LOCK_FREE),
    /** It waits for them, up to the lock timeout: the way of the stragglers. */
    WAIT(LaneSql.LOCK),
    /** It does not lock, and so may change no account: the way of the doubt lane. */
    NONE(LaneSql.READ);

    private final String rows;

    Locking(String rows) {
        this.rows = rows;
    }

    /** The statement that reads the accounts' rows. */
    String rows() {
        return rows;
    }
}
