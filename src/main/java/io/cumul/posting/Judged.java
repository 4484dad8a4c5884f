package io.cumul.posting;

import io.cumul.core.account.Account;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Posted;
import java.time.Instant;
import java.util.List;

/**
 * What a batch came to: what to append, and what to tell each caller once that is committed.
 *
 * @param now the instant at which the batch was judged
 * @param replies one for each command, in order
 * @param opened accounts to be inserted
 * @param changed accounts to be updated
 * @param entries entries to be appended, in order
 * @param purchases purchases to be kept, with the entry that awarded each
 * @param rewards rewarded actions to be kept, with the entry that rewarded each
 * @param due commands to be kept until they are posted
 * @param stripes what the batch changes in the stripes of budgets and stocks
 * @param outcomes outcomes to be kept
 */
public record Judged(
        Instant now,
        List<Reply> replies,
        List<Account> opened,
        List<Account> changed,
        List<Posted> entries,
        List<AwardedPurchase> purchases,
        List<RewardedAction> rewards,
        List<Command> due,
        List<StripeChange> stripes,
        List<KeptOutcome> outcomes) {

    /** Whether there is nothing to append. */
    public boolean writesNothing() {
        return entries.isEmpty() && outcomes.isEmpty();
    }

    /**
     * A purchase that earned.
     *
     * @param command the purchase
     * @param seq number of the entry that awarded it
     * @param rulesetVersion the ruleset that judged it
     */
    public record AwardedPurchase(Command.Earn command, long seq, int rulesetVersion) {}

    /**
     * An action that was rewarded.
     *
     * @param command the action
     * @param seq number of the entry that rewarded it
     */
    public record RewardedAction(Command.Act command, long seq) {}

    /**
     * What leaves a stripe of a budget or stock.
     *
     * @param resource the campaign's id, or the name of the reward's stock
     * @param stripe the stripe's number
     * @param taken how much; below zero if more comes to it, given back or from other stripes
     */
    public record StripeChange(String resource, int stripe, long taken) {}
}
