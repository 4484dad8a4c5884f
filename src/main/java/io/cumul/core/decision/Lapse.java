package io.cumul.core.decision;

import io.cumul.core.account.Account;
import io.cumul.core.account.Lots;
import io.cumul.core.account.TierStanding;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.EntryKind;
import io.cumul.core.ledger.Movement;
import io.cumul.core.program.Ruleset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the passing of time has done to an account since its last entry, as explicit entries that precede the command's own.
 *
 * @param account the account after them
 * @param now the instant at which the command is judged: never before the account's last entry
 * @param entries what time did, possibly nothing
 */
public record Lapse(Account account, Instant now, List<Posted> entries) {
    /** Takes its own copy. */
    public Lapse {
        entries = List.copyOf(entries);
    }

    /**
     * Judges what time has done up to {@code clock}: pending points mature, points expire, tiers are reviewed.
     *
     * @param inForce the ruleset in force
     */
    public static Lapse until(Instant clock, Account account, Ruleset inForce) {
        Instant now = account.latest(clock);
        Instant next = account.nextChangeAt();
        if (next == null || next.isAfter(now)) {
            return new Lapse(account, now, List.of());
        }
        List<Posted> entries = new ArrayList<>();
        Account after = account;
        Lots.Debit matured = after.lots().mature(now);
        if (!matured.taken().isEmpty()) {
            after = after.with(matured.left()).next(now);
            entries.add(Posted.plain(Entry.moved(EntryKind.MATURE, after, Movement.mature(matured.taken()))));
        }
        Lots.Debit expired = after.lots().expire(now);
        if (!expired.taken().isEmpty()) {
            after = after.with(expired.left()).next(now);
            entries.add(Posted.plain(Entry.moved(EntryKind.EXPIRE, after, Movement.expire(expired.taken()))));
        }
        TierStanding standing = inForce.ladder().lapsed(after.tier(), now);
        if (!standing.equals(after.tier())) {
            after = after.with(standing).next(now);
            entries.add(Posted.plain(
                    Entry.note(EntryKind.TIER, after).telling(inForce.ladder().status(after, now))));
        }
        return new Lapse(after, now, entries);
    }

    /** The decision to append one entry of the command's own after those of time. */
    public Decision.Accepted accept(Account after, Posted own) {
        return accept(after, own, Map.of(), List.of());
    }

    /**
     * The decision to append one entry of the command's own after those of time.
     *
     * @param grants points taken from campaigns' budgets, by the campaign's id
     * @param due commands that this one causes
     */
    public Decision.Accepted accept(Account after, Posted own, Map<String, Long> grants, List<Command> due) {
        return new Decision.Accepted(
                after, Stream.concat(entries.stream(), Stream.of(own)).toList(), grants, due);
    }
}
