package io.cumul.core.program;

import io.cumul.core.account.Account;
import io.cumul.core.account.Holds;
import io.cumul.core.account.Lot;
import io.cumul.core.account.Lots;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What awarded points make of an account's lots.
 *
 * @param held all lots, the new one included
 * @param pinned all holds, which live as long as the lots they hold
 * @param lots the new lot; none if no points were awarded
 * @param extendedTo until when all lots live at least because of it; absent if that makes no difference
 */
public record Credit(
        Lots held, Holds pinned, List<Lot> lots, @Nullable Instant extendedTo) {
    /**
     * Credits points that can be spent at once.
     *
     * @param account the account at its present time
     * @param at when they were earned, which decides about the tier
     * @param now the present time
     */
    public static Credit atOnce(Ruleset ruleset, Account account, long points, Instant at, Instant now) {
        return of(ruleset, account, points, at, now, null);
    }

    /** Credits points of a purchase, which are pending for the ruleset's holding period. */
    public static Credit held(Ruleset ruleset, Account account, long points, Instant at, Instant now) {
        Instant from = LocalDate.ofInstant(at, ruleset.zone())
                .plusDays(ruleset.pendingDays())
                .atStartOfDay(ruleset.zone())
                .toInstant();
        boolean pending = ruleset.pendingDays() > 0 && from.isAfter(now);
        return of(ruleset, account, points, at, now, pending ? from : null);
    }

    private static Credit of(
            Ruleset ruleset, Account account, long points, Instant at, Instant now, @Nullable Instant from) {
        if (points == 0) {
            return new Credit(account.lots(), account.holds(), List.of(), null);
        }
        Expiry expiry = ruleset.expiry(ruleset.ladder().at(account.tier(), at));
        Instant until = expiry.expiresAt(now, ruleset.zone());
        Lot lot = new Lot(points, from, until == null || from == null ? until : later(until, dayAfter(from, ruleset)));
        Account extended = extended(account, expiry, lot.expiresAt());
        return new Credit(
                extended.lots().plus(lot),
                extended.holds(),
                List.of(lot),
                extended.equals(account) ? null : lot.expiresAt());
    }

    /** Points that an activity lets live anew, if the policy says so. */
    private static Account extended(Account account, Expiry expiry, @Nullable Instant until) {
        return until == null || !expiry.extendedByActivity() ? account : account.extendedTo(until);
    }

    /** Points that ran out before they matured could never be spent. */
    private static Instant dayAfter(Instant from, Ruleset ruleset) {
        return LocalDate.ofInstant(from, ruleset.zone())
                .plusDays(1)
                .atStartOfDay(ruleset.zone())
                .toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
