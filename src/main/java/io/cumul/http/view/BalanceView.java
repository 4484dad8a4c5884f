package io.cumul.http.view;

import io.cumul.core.account.Balance;
import io.cumul.core.ledger.Entry;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an account shows at an instant.
 *
 * @param available points that can be spent now; below zero where points are owed
 * @param pending points awarded that cannot be spent yet
 * @param held points set aside for checkouts under way
 * @param owed points taken back beyond what there was
 * @param version number of the account's last entry
 * @param asOf the instant it was evaluated for
 */
@Schema(name = "Balance")
public record BalanceView(long available, long pending, long held, long owed, long version, Instant asOf) {
    /** A balance as it was read. */
    public static BalanceView of(Balance balance) {
        return new BalanceView(
                balance.available(),
                balance.pending(),
                balance.held(),
                balance.owed(),
                balance.version(),
                balance.asOf());
    }

    /** The balance right after an entry; from the entry alone, so that a replay shows the same. */
    public static BalanceView after(Entry entry) {
        return new BalanceView(
                entry.availableAfter(),
                entry.pendingAfter(),
                entry.heldAfter(),
                entry.owedAfter(),
                entry.seq(),
                entry.at());
    }
}
