package io.cumul.posting;

import io.cumul.core.account.Account;

/** What a caller is told. */
public sealed interface Reply {
    /**
     * The command has an outcome.
     *
     * @param outcome the outcome
     * @param replayed whether an earlier command had it: one under the same key, or one that did the same
     */
    record Settled(Outcome outcome, boolean replayed) implements Reply {}

    /**
     * The account stands as it was asked to: it is open and has the profile, or time has done nothing to it.
     *
     * @param account the account as it now stands
     * @param opened whether it was opened by this command
     */
    record Enrolled(Account account, boolean opened) implements Reply {}

    /**
     * There is no outcome.
     *
     * @param why the reason
     */
    record Unavailable(Unavailability why) implements Reply {}

    /**
     * An assertion broke while the command was judged; it did not act. Never reaches a caller as a value: it fails.
     *
     * @param defect what broke
     */
    record Defective(RuntimeException defect) implements Reply {}

    /** The command could not be settled where it was judged, and goes on elsewhere. Never reaches a caller. */
    record Onward() implements Reply {}
}
