package io.cumul.checker.judge;

import java.util.ArrayList;
import java.util.List;

/** Collects what a rule finds in one account. */
final class Faults {
    private final List<Fault> found = new ArrayList<>();
    private final String account;

    Faults(String account) {
        this.account = account;
    }

    void add(Promise promise, String what, Object... arguments) {
        found.add(new Fault(promise, account, what.formatted(arguments)));
    }

    /** Adds it unless all is well. */
    void unless(boolean well, Promise promise, String what, Object... arguments) {
        if (!well) {
            add(promise, what, arguments);
        }
    }

    List<Fault> found() {
        return found;
    }
}
