package io.cumul.load.bench;

/** What a stream of requests asks for, and the one answer that is right. */
enum Work {
    /** Earns and redemptions, half and half; the accounts have plenty. */
    WRITE(Answer.ACCEPTED),
    /** Redemptions of more than anybody has. */
    HOPELESS(Answer.REFUSED),
    /** Balance reads. */
    BALANCE(Answer.ACCEPTED),
    /** A balance's JSON sent to the echo server, which sends it back. */
    ECHO(Answer.ACCEPTED);

    private final Answer expected;

    Work(Answer expected) {
        this.expected = expected;
    }

    /** The answer that is right; only being turned away is no fault either. */
    Answer expected() {
        return expected;
    }
}
