package io.cumul.core.decision;

import io.cumul.core.account.Account;
import io.cumul.core.program.reward.Reward;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the core answers to a command. */
public sealed interface Decision {
    /**
     * The command acts: these entries are appended and the account becomes {@code after}.
     *
     * @param after the account right after the last entry
     * @param entries what is appended, in order; first what time alone had done, last the command's own
     * @param grants points taken from campaigns' budgets, by the campaign's id; and what is given back to them, or to stocks by
     *     {@link Reward#shelf(String)}, below zero
     * @param due commands that this one causes for its own or other accounts, to be posted later, each exactly once
     * @param codesBack numbers of the account's entries whose codes may be handed out again
     * @param refunded the refund that it makes; absent for any other command
     */
    record Accepted(
            Account after,
            List<Posted> entries,
            Map<String, Long> grants,
            List<Command> due,
            List<Long> codesBack,
            @Nullable Refunded refunded)
            implements Decision {
        /**
         * @throws IllegalStateException if there is no entry or the last one is not the account's version: a defect
         */
        public Accepted {
            entries = List.copyOf(entries);
            grants = Map.copyOf(grants);
            due = List.copyOf(due);
            codesBack = List.copyOf(codesBack);
            if (entries.isEmpty() || entries.getLast().entry().seq() != after.version()) {
                throw new IllegalStateException("the last entry is the version: " + entries + " of " + after);
            }
        }

        /** Entries after which no code comes back, and that refund nothing. */
        public Accepted(Account after, List<Posted> entries, Map<String, Long> grants, List<Command> due) {
            this(after, entries, grants, due, List.of(), null);
        }

        /** The same, making a refund after which codes of some of the account's entries may be handed out again. */
        public Accepted with(Refunded refund, List<Long> codes) {
            return new Accepted(after, entries, grants, due, codes, refund);
        }

        /** Entries that take nothing from a budget and cause nothing else. */
        public static Accepted plain(Account after, List<Posted> entries) {
            return new Accepted(after, entries, Map.of(), List.of());
        }

        /** The command's own entry. */
        public Posted own() {
            return entries.getLast();
        }

        /**
         * What leaves campaigns' budgets and rewards' stocks, by the campaign's id or the stock's name; below zero for what
         * comes back. What becomes of stock can be read off the entries: what is set aside or redeemed leaves it, what is set
         * aside no longer comes back.
         */
        public Map<String, Long> takes() {
            Map<String, Long> takes = new HashMap<>(grants);
            Refill.taken(entries).forEach((shelf, taken) -> takes.merge(shelf, taken, Math::addExact));
            takes.values().removeIf(taken -> taken == 0);
            return takes;
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
