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
import io.cumul.core.decision.Posted;
import io.cumul.core.decision.Pricing;
import io.cumul.core.decision.Refusal;
import io.cumul.core.ledger.Details;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.EntryKind;
import io.cumul.core.ledger.Movement;
import io.cumul.core.program.Ruleset;
import io.cumul.core.program.reward.Reward;
import io.cumul.core.program.reward.Shelves;
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
        return spend(before, left, kept.lots().list(), life, rest, facts, ruleset);
    }

    /**
     * Sets the points aside anew, which a frozen account does not, and spends them at once: a hold for the order that there is by
     * now is left alone.
     */
    private static Decision retry(Lapse lapse, Life life, long points, Facts facts, Ruleset ruleset) {
        Refusal status = Admission.spending(lapse.account());
        if (status != null) {
            return refuse(status);
        }
        if (lapse.account().available() < points) {
            return refuse(new Refusal.InsufficientPoints(points, lapse.account().available()));
        }
        Terms.Reward reward = life.reward();
        if (reward != null && outOfStock(reward, lapse.refilling(facts))) {
            return refuse(new Refusal.OutOfStock(reward.handout().coded() ? "CODES" : "STOCK"));
        }
        Lots.Debit debit = lapse.account().lots().debit(points);
        Account left = lapse.account().with(debit.left()).next(lapse.now());
        Entry again = Entry.moved(EntryKind.HOLD, left, Movement.hold(debit.taken()), life.occasion())
                .holding(points)
                .with(new Details.OfHold(life.holdId(), null, null, null, life.spentOn(points)));
        return spend(lapse.then(left, again), left, debit.taken(), life, 0, facts, ruleset);
    }

    private static Decision spend(
            Lapse before, Account left, List<Lot> taken, Life life, long rest, Facts facts, Ruleset ruleset) {
        Movement movement = Movement.capture(taken);
        Details.Spent spent = life.spentOn(movement.points());
        Account counted = Pricing.counted(left, spent == null ? null : spent.terms(), before.now());
        Account active = ruleset.active(counted, before.now());
        Account after = active.next(before.now());
        long onOrder = Math.addExact(facts.redeemedOn(life.order().orderId()), movement.points());
        Entry entry = Entry.captured(after, movement, life.occasion(), onOrder)
                .extending(active.equals(counted) ? null : ruleset.activeUntil(counted, before.now()))
                .with(new Details.OfHold(life.holdId(), null, rest == 0 ? null : rest, null, spent));
        return before.accept(after, Posted.plain(entry));
    }

    /** Its stock went back when the hold was over, and somebody else may have had it since. */
    private static boolean outOfStock(Terms.Reward reward, Shelves shelves) {
        return shelves.headroom().of(Reward.shelf(reward.rewardId()), reward.quantity()) < reward.quantity();
    }

    private static Decision refuse(Refusal refusal) {
        return new Decision.Refused(refusal);
    }
}
