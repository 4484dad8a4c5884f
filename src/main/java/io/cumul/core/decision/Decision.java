package io.cumul.core.decision;

import io.cumul.core.account.Account;
import java.util.List;
import java.util.Map;

/** What the core answers to a command. */
public sealed interface Decision {
    /**
     * The command acts: these entries are appended and the account becomes {@code after}.
     *
     * @param after the account right after the last entry
     * @param entries what is appended, in order; first what time alone had done, last the command's own
     * @param grants points taken from campaigns' budgets, by the campaign's id
     * @param due commands that this one causes for its own or other accounts, to be posted later, each exactly once
     */
    record Accepted(Account after, List<Posted> entries, Map<String, Long> grants, List<Command> due)
            implements Decision {
        /**
         * @throws IllegalStateException if there is no entry or the last one is not the account's version: a defect
         */
        public Accepted {
            entries = List.copyOf(entries);
            grants = Map.copyOf(grants);
            due = List.copyOf(due);
            if (entries.isEmpty() || entries.getLast().entry().seq() != after.version()) {
                throw new IllegalStateException("the last entry is the version: " + entries + " of " + after);
            }
        }

        /** Entries that take nothing from a budget and cause nothing else. */
        public static Accepted plain(Account after, List<Posted> entries) {
            return new Accepted(after, entries, Map.of(), List.of());
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
     * The command asks for what an earlier one has done under another key, so nothing is appended: it is answered as that one.
     *
     * @param own the entry of the earlier command
     */
    record Again(Posted own) implements Decision {}

    /**
     * The command does not act.
     *
     * @param refusal why not
     */
    record Refused(Refusal refusal) implements Decision {}
}
