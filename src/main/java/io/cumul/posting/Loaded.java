package io.cumul.posting;

import io.cumul.core.account.Account;
import io.cumul.core.account.AccountId;
import io.cumul.core.decision.OrderHistory;
import io.cumul.core.decision.Posted;
import io.cumul.core.ledger.ActionRef;
import io.cumul.core.ledger.OrderRef;
import io.cumul.core.program.reward.Reward;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one flush has loaded, with the batch's accounts locked.
 *
 * @param now the ledger's clock, read after the locks
 * @param published the latest version that the ledger's archive holds of the program; zero if it holds none
 * @param accounts the rows that exist and are to be had
 * @param elsewhere accounts that exist, but that another gateway holds
 * @param outcomes outcomes already kept under the batch's keys
 * @param earned entries that awarded the orders which the batch names
 * @param redeemed points redeemed so far on the orders which the batch names
 * @param holds entries so far of the holds which the batch names, in order
 * @param acted entries that rewarded the actions which the batch names
 * @param referrers those of the named referrers that are enrolled
 * @param orders what is known of the orders of which the batch refunds something, or for which it earns after points have paid
 *     of them; of those that it only pays with points, what was spent on them and refunded
 * @param budgets the budgets and stocks of which something is locked, by the campaign's id or the stock's name
 * @param rewards those of the rewards that the batch names that are not withdrawn, by their ids
 */
public record Loaded(
        Instant now,
        int published,
        Map<AccountId, Account> accounts,
        Set<AccountId> elsewhere,
        Map<KeyRef, KeptOutcome> outcomes,
        Map<PurchaseRef, Long> earned,
        Map<PurchaseRef, Long> redeemed,
        Map<HoldRef, List<Posted>> holds,
        Map<RewardRef, Long> acted,
        Set<AccountId> referrers,
        Map<PurchaseRef, OrderHistory> orders,
        Map<String, Budget> budgets,
        Map<String, Reward> rewards) {
    /** What a flush has loaded that concerns no refund, no reward, and no order paid with points. */
    public Loaded(
            Instant now,
            int published,
            Map<AccountId, Account> accounts,
            Set<AccountId> elsewhere,
            Map<KeyRef, KeptOutcome> outcomes,
            Map<PurchaseRef, Long> earned,
            Map<PurchaseRef, Long> redeemed,
            Map<HoldRef, List<Posted>> holds,
            Map<RewardRef, Long> acted,
            Set<AccountId> referrers,
            Map<String, Budget> budgets) {
        this(
                now, published, accounts, elsewhere, outcomes, earned, redeemed, holds, acted, referrers, Map.of(),
                budgets, Map.of());
    }

    /**
     * A key within its account.
     *
     * @param accountId the account
     * @param key the key
     */
    public record KeyRef(AccountId accountId, IdempotencyKey key) {}

    /**
     * A hold within its account.
     *
     * @param accountId the account
     * @param holdId the hold
     */
    public record HoldRef(AccountId accountId, String holdId) {}

    /**
     * An action within its account.
     *
     * @param accountId the account
     * @param action the action
     */
    public record RewardRef(AccountId accountId, ActionRef action) {}

    /**
     * An order, or part of one, within its account.
     *
     * @param accountId the account
     * @param order the order or part
     */
    public record PurchaseRef(AccountId accountId, OrderRef order) {}
}
