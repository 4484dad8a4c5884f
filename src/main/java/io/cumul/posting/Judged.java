package io.cumul.posting;

import io.cumul.core.account.Account;
import io.cumul.core.account.AccountId;
import io.cumul.core.account.Usage;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Posted;
import io.cumul.core.decision.Refunded;
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
 * @param refunds refunds to be kept
 * @param rewards rewarded actions to be kept, with the entry that rewarded each
 * @param due commands to be kept until they are posted
 * @param stripes what the batch changes in the stripes of budgets
 * @param outcomes outcomes to be kept
 */
public record Judged(
        Instant now,
        List<Reply> replies,
        List<Account> opened,
        List<Account> changed,
        List<Posted> entries,
        List<AwardedPurchase> purchases,
        List<MadeRefund> refunds,
        List<RewardedAction> rewards,
        List<Command> due,
        List<StripeChange> stripes,
        List<KeptOutcome> outcomes) {
    /** What a batch without refunds came to. */
    public Judged(
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
        this(now, replies, opened, changed, entries, purchases, List.of(), rewards, due, stripes, outcomes);
    }

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
     * @param used what the member had used up of the ruleset's limits before it
     */
    public record AwardedPurchase(Command.Earn command, long seq, int rulesetVersion, Usage used) {
        /** One whose member had used up nothing. */
        public AwardedPurchase(Command.Earn command, long seq, int rulesetVersion) {
            this(command, seq, rulesetVersion, Usage.NONE);
        }
    }

    /**
     * A refund that was made.
     *
     * @param accountId whose order it is of
     * @param refund the refund
     */
    public record MadeRefund(AccountId accountId, Refunded refund) {}

    /**
     * An action that was rewarded.
     *
     * @param command the action
     * @param seq number of the entry that rewarded it
     */
    public record RewardedAction(Command.Act command, long seq) {}

    /**
     * Points that leave a stripe of a campaign's budget.
     *
     * @param campaign the campaign
     * @param stripe the stripe's number
     * @param taken how many; below zero if more come to it, from other stripes
     */
    public record StripeChange(String campaign, int stripe, long taken) {}
}
