package io.cumul.core.earn;

import io.cumul.core.account.Lot;
import io.cumul.core.account.TierStatus;
import io.cumul.core.decision.Refusal;
import io.cumul.core.program.Judgement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a purchase would earn if it were posted now. */
public sealed interface Quote {
    /**
     * It would be accepted.
     *
     * @param judgement what it would be awarded, and why
     * @param lots the lot that the points would form; none if there are none
     * @param tier the member's tier right after it; absent in a program without tiers
     */
    record Accepted(
            Judgement judgement, List<Lot> lots, @Nullable TierStatus tier) implements Quote {
        /** Takes its own copy. */
        public Accepted {
            lots = List.copyOf(lots);
        }
    }

    /**
     * It would be refused.
     *
     * @param refusal why
     */
    record Refused(Refusal refusal) implements Quote {}
}
