package io.cumul.postgres;

/** A row holds what this version of the gateway cannot read, such as what a later version has written: a defect of that row's. */
final class UnreadableRow extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnreadableRow(RuntimeException cause) {
        super(cause);
    }
}
