package io.cumul.posting;

import io.cumul.core.account.Account;
import io.cumul.core.decision.Posted;
import io.cumul.core.decision.Refusal;
import java.time.Instant;

/** What came of a command: final, kept under its key, and the same for every repetition. */
public sealed interface Outcome {
    /**
     * It acted.
     *
     * @param own the entry it appended, from which the answer is built
     */
    record Done(Posted own) implements Outcome {}

    /**
     * It asked that the account be in some state, and the account is, whether or not there was anything to do. Its answer is the
     * account, which no entry knows all of.
     *
     * @param account the account as it stood then
     * @param at when that was
     */
    record Shown(Account account, Instant at) implements Outcome {}

    /**
     * It was refused.
     *
     * @param refusal why
     */
    record Refused(Refusal refusal) implements Outcome {
        /** Whether it is kept under the key; an account that is missing may yet be opened. */
        public boolean kept() {
            return !(refusal instanceof Refusal.AccountNotFound) && !(refusal instanceof Refusal.KeyReused);
        }
    }
}
