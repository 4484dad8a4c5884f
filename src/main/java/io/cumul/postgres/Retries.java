package io.cumul.postgres;

import io.cumul.core.account.Account;
import io.cumul.core.account.AccountId;
import io.cumul.core.account.Hold;
import io.cumul.core.account.Terms;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Command.Capture;
import io.cumul.core.decision.Posted;
import io.cumul.core.ledger.Details;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.OrderRef;
import io.cumul.posting.Loaded.HoldRef;
import io.cumul.posting.Loaded.PurchaseRef;
import io.cumul.posting.Needs;
import io.cumul.posting.Submission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What late captures ask for that try again: the points are set aside anew, so all is to be known that a new hold would ask for,
 * and only the old one's entries say which. Captures that come in time ask for nothing.
 *
 * @param orders the orders that they pay
 * @param rewards the ids of the rewards that they are for
 */
record Retries(List<PurchaseRef> orders, List<String> rewards) {
    /**
     * Those of a batch.
     *
     * @param holds the entries so far of the holds that it names
     * @param accounts the accounts, as loaded
     * @param now the instant at which the batch is judged
     */
    static Retries of(Needs needs, Map<HoldRef, List<Posted>> holds, Map<AccountId, Account> accounts, Instant now) {
        Retries retries = new Retries(new ArrayList<>(), new ArrayList<>());
        for (Submission submission : needs.submissions()) {
            Command command = submission.command();
            if (command instanceof Capture capture && capture.onExpired() == Command.OnExpired.RETRY) {
                List<Posted> entries = holds.get(new HoldRef(capture.accountId(), capture.holdId()));
                Account account = accounts.get(capture.accountId());
                if (entries != null && account != null && over(account, capture.holdId(), now)) {
                    retries.add(entries.getFirst().entry());
                }
            }
        }
        return retries;
    }

    private static boolean over(Account account, String holdId, Instant now) {
        Hold live = account.holds().named(holdId);
        return live == null || live.overdue(account.latest(now));
    }

    private void add(Entry placed) {
        @Nullable Details details = placed.details();
        switch (details == null ? null : details.terms()) {
            case null -> {}
            case Terms.Reward reward -> rewards.add(reward.rewardId());
            case Terms.Payment payment -> {
                OrderRef order = Objects.requireNonNull(
                        Objects.requireNonNull(placed.occasion()).order());
                orders.add(new PurchaseRef(placed.accountId(), OrderRef.whole(order.orderId())));
            }
        }
    }
}
