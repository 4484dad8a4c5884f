package io.cumul.posting;

import io.cumul.core.account.Account;
import io.cumul.core.account.AccountId;
import io.cumul.core.account.Usage;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Posted;
import io.cumul.core.decision.Refunded;
import io.cumul.core.program.reward.SealedCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;

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
 * @param stripes what the batch changes in the stripes of budgets and stocks
 * @param codesBack entries whose codes may be handed out again
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
        List<EntryRef> codesBack,
        List<KeptOutcome> outcomes) {
    /** What a batch came to that refunds nothing and after which no code comes back. */
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
        this(now, replies, opened, changed, entries, purchases, List.of(), rewards, due, stripes, List.of(), outcomes);
    }

    /** Whether there is nothing to append. */
    public boolean writesNothing() {
        return entries.isEmpty() && outcomes.isEmpty();
    }

    /**
     * The same once codes were handed out: whoever is answered by one of the entries gets its codes.
     *
     * @param codes those of the entries that have any
     */
    public Judged handing(Map<EntryRef, List<SealedCode>> codes) {
        if (codes.isEmpty()) {
            return this;
        }
        List<Reply> with = replies.stream().map(reply -> handing(reply, codes)).toList();
        return new Judged(
                now, with, opened, changed, entries, purchases, refunds, rewards, due, stripes, codesBack, outcomes);
    }

    private static Reply handing(Reply reply, Map<EntryRef, List<SealedCode>> codes) {
        if (reply instanceof Reply.Settled(Outcome outcome, boolean replayed)
                && outcome instanceof Outcome.Done(Posted own)) {
            List<SealedCode> handed = codes.get(EntryRef.of(own));
            return handed == null ? reply : new Reply.Settled(new Outcome.Done(own.handing(handed)), replayed);
        }
        return reply;
    }

    /**
     * An entry within its account.
     *
     * @param accountId the account
     * @param seq the entry's number
     */
    public record EntryRef(AccountId accountId, long seq) {
        /** That of an entry. */
        public static EntryRef of(Posted posted) {
            return new EntryRef(posted.entry().accountId(), posted.entry().seq());
        }
    }

    /**
     * A purchase that earned.
     *
     * @param command the purchase, with what of it was paid with points
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
     * What leaves a stripe of a budget or stock.
     *
     * @param resource the campaign's id, or the name of the reward's stock
     * @param stripe the stripe's number
     * @param taken how much; below zero if more comes to it, given back or from other stripes
     */
    public record StripeChange(String resource, int stripe, long taken) {}
}
