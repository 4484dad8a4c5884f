package io.cumul.core.hold;

import io.cumul.core.account.Account;
import io.cumul.core.account.Hold;
import io.cumul.core.account.Lot;
import io.cumul.core.account.Lots;
import io.cumul.core.account.Terms;
import io.cumul.core.decision.Admission;
import io.cumul.core.decision.Command.Capture;
import io.cumul.core.decision.Command.OnExpired;
import io.cumul.core.decision.Decision;
import io.cumul.core.decision.Facts;
import io.cumul.core.decision.Lapse;
import io.cumul.core.decision.Paid;
import io.cumul.core.decision.Posted;
import io.cumul.core.decision.Pricing;
import io.cumul.core.decision.Refusal;
import io.cumul.core.ledger.Details;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.EntryKind;
import io.cumul.core.ledger.Movement;
import io.cumul.core.program.Ruleset;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Spends points that were set aside, all or some of them; the others go back to their lots. */
public final class Capturing {
    private Capturing() {}

    /** Decides a capture at {@code clock} under the ruleset in force. */
    public static Decision decide(
            @Nullable Account account, Capture command, Facts facts, Ruleset ruleset, Instant clock) {
        if (account == null) {
            return refuse(new Refusal.AccountNotFound(command.accountId()));
        }
        Refusal closed = Admission.open(account);
        if (closed != null) {
            return refuse(closed);
        }
        Life life = Life.of(command.holdId(), facts);
        if (life == null) {
            return refuse(new Refusal.HoldNotFound());
        }
        long points = command.points() == null ? life.points() : command.points();
        if (points > life.points()) {
            return refuse(new Refusal.CaptureExceedsHold());
        }
        if (points < life.points() && life.ofReward()) {
            return refuse(new Refusal.InvalidValue("points", "must be all of the hold where it is for a reward"));
        }
        Lapse lapse = Lapse.until(clock, account, ruleset);
        Hold live = lapse.account().holds().named(command.holdId());
        if (live != null) {
            return capture(lapse, live, life, points, facts, ruleset);
        }
        return switch (life.end()) {
            case CAPTURE ->
                life.last().entry().points() == points
                        ? new Decision.Again(life.last())
                        : refuse(new Refusal.HoldCaptured());
            case VOID -> refuse(new Refusal.HoldVoided());
            default ->
                command.onExpired() == OnExpired.RETRY
                        ? retry(lapse, life, points, facts, ruleset)
                        : refuse(new Refusal.HoldExpired());
        };
    }

    private static Decision capture(Lapse lapse, Hold hold, Life life, long points, Facts facts, Ruleset ruleset) {
        Lots.Debit debit = hold.lots().debit(points);
        long rest = hold.points() - points;
        Lapse before = rest == 0 ? lapse : lapse.released(hold, debit.left(), new Lots(debit.taken()));
        Hold kept = Objects.requireNonNull(before.account().holds().named(hold.id()));
        Account left = before.account().with(before.account().holds().without(kept));
        List<Lot> taken = kept.lots().list();
        return spend(before, left, taken, life, new Captured(rest, life.spentOn(points)), facts, ruleset);
    }

    /**
     * A hold and a capture in one. The points are set aside anew, if a hold of now would be had for them: one that there is for the
     * order by now is replaced, as it is by any other. What they are for, and how many they are, stays as it was.
     */
    private static Decision retry(Lapse lapse, Life life, long points, Facts facts, Ruleset ruleset) {
        Refusal status = Admission.spending(lapse.account());
        if (status != null) {
            return refuse(status);
        }
        String orderId = life.order().orderId();
        Hold newer = lapse.account().holds().on(orderId, life.order().part());
        Lapse free = newer == null ? lapse : lapse.voided(newer, life.holdId());
        Account account = free.account();
        Paid paid = Paid.on(orderId, lapse.account(), facts.order(orderId)).without(newer);
        return switch (life.priced(free, paid, facts, ruleset)) {
            case Pricing.Refused(Refusal refusal) -> refuse(refusal);
            case Pricing.Points priced -> {
                Refusal full = Placing.full(account.holds());
                Refusal refusal = full == null && account.available() < points
                        ? new Refusal.InsufficientPoints(points, account.available())
                        : full;
                yield refusal == null ? again(free, life, points, priced.terms(), facts, ruleset) : refuse(refusal);
            }
        };
    }

    private static Decision again(
            Lapse lapse, Life life, long points, @Nullable Terms terms, Facts facts, Ruleset ruleset) {
        Lots.Debit debit = lapse.account().lots().debit(points);
        Account left = lapse.account().with(debit.left()).next(lapse.now());
        // A reward counts where it is had now; of money, some of the points pay their share.
        Details.Spent spent = terms instanceof Terms.Reward ? life.spentOn(terms) : life.spentOn(points);
        Entry entry = Entry.moved(EntryKind.HOLD, left, Movement.hold(debit.taken()), life.occasion())
                .holding(points)
                .with(new Details.OfHold(life.holdId(), null, null, null, spent));
        return spend(lapse.then(left, entry), left, debit.taken(), life, new Captured(0, spent), facts, ruleset);
    }

    private static Decision spend(
            Lapse before, Account left, List<Lot> taken, Life life, Captured what, Facts facts, Ruleset ruleset) {
        Movement movement = Movement.capture(taken);
        Details.Spent spent = what.spent();
        Account counted = Pricing.counted(left, spent == null ? null : spent.terms(), before.now());
        Account active = ruleset.active(counted, before.now());
        Account after = active.next(before.now());
        long onOrder = Math.addExact(facts.redeemedOn(life.order().orderId()), movement.points());
        Entry entry = Entry.captured(after, movement, life.occasion(), onOrder)
                .extending(active.equals(counted) ? null : ruleset.activeUntil(counted, before.now()))
                .with(new Details.OfHold(
                        life.holdId(), null, what.released() == 0 ? null : what.released(), null, spent));
        return before.accept(after, Posted.plain(entry));
    }

    private static Decision refuse(Refusal refusal) {
        return new Decision.Refused(refusal);
    }

    /**
     * A capture.
     *
     * @param released points given back before
     * @param spent what the others are spent on
     */
    private record Captured(long released, Details.@Nullable Spent spent) {}
}
