package io.cumul.core.decision;

import io.cumul.core.account.Account;
import io.cumul.core.account.Lots;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.EntryKind;
import io.cumul.core.ledger.Movement;
import java.time.Instant;
import java.util.List;

/**
 * What the passing of time has done to an account since its last entry, as explicit entries that precede the command's own.
 *
 * @param account the account after them
 * @param now the instant at which the command is judged: never before the account's last entry
 * @param entries what time did, possibly nothing
 */
public record Lapse(Account account, Instant now, List<Posted> entries) {
    /** Judges what time has done up to {@code clock}. */
    public static Lapse until(Instant clock, Account account) {
        Instant now = account.latest(clock);
        Lots.Debit expired = account.lots().expire(now);
        if (expired.taken().isEmpty()) {
            return new Lapse(account, now, List.of());
        }
        Account after = account.next(expired.left(), now);
        Entry entry = Entry.moved(EntryKind.EXPIRE, after, Movement.expire(expired.taken()));
        return new Lapse(after, now, List.of(Posted.plain(entry)));
    }

    /** The decision to append one entry of the command's own after those of time. */
    public Decision accept(Account after, Posted own) {
        return new Decision.Accepted(after, entries.isEmpty() ? List.of(own) : List.of(entries.getFirst(), own));
    }
}
