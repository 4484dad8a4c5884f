package io.cumul.posting;

import io.cumul.core.account.AccountId;
import io.cumul.core.decision.Posted;

/**
 * An outcome as kept under its key.
 *
 * @param accountId the account whose key it is
 * @param identity the key and the meaning it had
 * @param outcome what came of it
 */
public record KeptOutcome(AccountId accountId, Submission.Identity identity, Outcome outcome) {
    /**
     * Whether it may be anywhere but in the ledger: codes that it tells may not, and a refusal that is not final is no outcome of
     * the key.
     */
    boolean mayBeCached() {
        return switch (outcome) {
            case Outcome.Done(Posted own) -> own.codesDue() == 0;
            case Outcome.Shown shown -> true;
            case Outcome.Refused refused -> refused.kept();
        };
    }

    /** Whether a command repeats this one's meaning, and so has this outcome too. */
    boolean answers(Submission repeated) {
        Submission.Identity other = repeated.identity();
        return other != null && identity.fingerprint().equals(other.fingerprint());
    }
}
