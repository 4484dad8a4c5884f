package io.cumul.account;

import io.cumul.core.account.AccountId;
import io.cumul.core.account.Balance;
import java.time.Instant;

/**
 * The balance of an account.
 *
 * @param accountId the account
 * @param available points that can be spent now; below zero where points are owed
 * @param pending points awarded that cannot be spent yet
 * @param held points set aside for checkouts under way
 * @param owed points taken back beyond what there was
 * @param version number of the account's last entry
 * @param asOf the instant it was evaluated for
 */
record BalanceResponse(
        String accountId, long available, long pending, long held, long owed, long version, Instant asOf) {
    /** A balance as it was read. */
    static BalanceResponse of(AccountId accountId, Balance balance) {
        return new BalanceResponse(
                accountId.value(),
                balance.available(),
                balance.pending(),
                balance.held(),
                balance.owed(),
                balance.version(),
                balance.asOf());
    }
}
