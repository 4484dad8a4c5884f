package io.cumul.core.decision;

import io.cumul.core.account.Account;
import io.cumul.core.account.Hold;
import io.cumul.core.account.Lots;
import io.cumul.core.account.Passage;
import io.cumul.core.account.TierStanding;
import io.cumul.core.ledger.Details;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.EntryKind;
import io.cumul.core.ledger.Movement;
import io.cumul.core.ledger.Occasion;
import io.cumul.core.program.Ruleset;
import io.cumul.core.program.reward.Shelves;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
     * Judges what time has done up to {@code clock}: holds end, pending points mature, points expire and repay what is owed,
     * tiers are reviewed.
     *
     * @param inForce the ruleset in force
     */
    public static Lapse until(Instant clock, Account account, Ruleset inForce) {
        Instant now = account.latest(clock);
        Lapse points = new Lapse(account, now, List.of()).passed();
        Instant review = account.tier().reviewAt();
        return review == null || review.isAfter(now) ? points : points.reviewed(inForce);
    }

    /**
     * After one more entry that precedes the command's own, and after what time does at once to the points it brought back.
     *
     * @param after the account right after the entry
     */
    public Lapse then(Account after, Entry entry) {
        return plus(after, entry).passed();
    }

    /**
     * After a hold is given up, and after what time does at once to the points that come back.
     *
     * @param replacedBy the hold that takes its place; absent if none does
     */
    public Lapse voided(Hold hold, @Nullable String replacedBy) {
        Account after = account.released(hold).next(now);
        Entry entry =
                Entry.moved(EntryKind.VOID, after, Movement.release(hold.lots().list()), Occasion.of(hold));
        return then(
                after,
                entry.with(new Details.OfHold(
                        hold.id(), null, hold.points(), replacedBy, Details.Spent.of(hold.terms(), null))));
    }

    /**
     * After some of a hold's points are given back, and after what time does at once to them.
     *
     * @param back what is given back
     * @param kept what the hold keeps, possibly nothing
     */
    public Lapse released(Hold hold, Lots back, Lots kept) {
        Account after = account.released(hold, back, kept).next(now);
        Entry entry = Entry.moved(EntryKind.RELEASE, after, Movement.release(back.list()), Occasion.of(hold));
        return then(after, entry.with(Details.OfHold.of(hold.id())));
    }

    /** What there is of rewards, with what these entries bring back to it. */
    public Shelves refilling(Shelves shelves) {
        return Refill.after(entries, shelves);
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

    private Lapse passed() {
        Lapse lapse = this;
        for (Passage.Step step : Passage.until(now, account)) {
            lapse = lapse.plus(step.after(), entry(step));
        }
        return lapse;
    }

    private static Entry entry(Passage.Step step) {
        Account after = step.after();
        return switch (step.what()) {
            case HOLD_OVER -> over(Objects.requireNonNull(step.hold()), after);
            case MATURED -> Entry.moved(EntryKind.MATURE, after, Movement.mature(step.lots()));
            case EXPIRED -> Entry.moved(EntryKind.EXPIRE, after, Movement.expire(step.lots()));
            case REPAID -> Entry.moved(EntryKind.REPAY, after, Movement.repay(step.lots()));
        };
    }

    private static Entry over(Hold hold, Account after) {
        return Entry.moved(
                        EntryKind.HOLD_EXPIRED,
                        after,
                        Movement.release(hold.lots().list()),
                        Occasion.of(hold))
                .with(new Details.OfHold(hold.id(), null, null, null, Details.Spent.of(hold.terms(), null)));
    }

    private Lapse reviewed(Ruleset inForce) {
        TierStanding standing = inForce.ladder().lapsed(account.tier(), now);
        if (standing.equals(account.tier())) {
            return this;
        }
        Account after = account.with(standing).next(now);
        return plus(
                after,
                Entry.note(EntryKind.TIER, after).telling(inForce.ladder().status(after, now)));
    }

    private Lapse plus(Account after, Entry entry) {
        return new Lapse(
                after,
                now,
                Stream.concat(entries.stream(), Stream.of(Posted.plain(entry))).toList());
    }
}
