package io.cumul.load.sale;

/** The refusals that belong to a sale; any other is a failure. */
public enum ExpectedRefusal {
    /** The member cannot pay. */
    INSUFFICIENT_POINTS(409),
    /** The gateway sheds what it cannot serve in time. */
    OVERLOADED(503);

    private final int status;

    ExpectedRefusal(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }
}
