package io.cumul.core.decision;

import io.cumul.core.account.Account;
import java.util.List;

/** What the core answers to a command. */
public sealed interface Decision {
    /**
     * The command acts: these entries are appended and the account becomes {@code after}.
     *
     * @param after the account right after the last entry
     * @param entries what is appended, in order; first what time alone had done, last the command's own
     */
    record Accepted(Account after, List<Posted> entries) implements Decision {
        /**
         * @throws IllegalStateException if there is no entry or the last one is not the account's version: a defect
         */
        public Accepted {
            entries = List.copyOf(entries);
            if (entries.isEmpty() || entries.getLast().entry().seq() != after.version()) {
                throw new IllegalStateException("the last entry is the version: " + entries + " of " + after);
            }
        }

        /** The command's own entry. */
        public Posted own() {
            return entries.getLast();
        }
    }

    /**
     * The command asks for what is the case already, so nothing is appended.
     *
     * @param account the account as it stands
     */
    record Unchanged(Account account) implements Decision {}

    /**
     * The command does not act.
     *
     * @param refusal why not
     */
    record Refused(Refusal refusal) implements Decision {}
}
