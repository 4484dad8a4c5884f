package io.cumul.core.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the passing of time has done to an account's points, step by step, each with the account as it then is. Holds that are
 * over give their points back, pending points mature, points expire, and what is owed is repaid from what can be spent.
 *
 * <p>It comes to the same whenever it is looked at. Without a debt everything up to now may be taken together; with one it
 * matters what came first, so then each instant has its turn: points that could be spent for a while before they expired have
 * repaid, and points that come back from a hold after their expiry have not.
 */
public final class Passage {
    private final List<Step> steps = new ArrayList<>();
    private final Instant now;
    private Account account;

    private Passage(Instant now, Account account) {
        this.now = now;
        this.account = account;
    }

    /** What has happened up to {@code now}, which is not before the account's last entry. */
    public static List<Step> until(Instant now, Account account) {
        Instant next = account.pointsChangeAt();
        boolean debtor = account.owed() > 0;
        if ((next == null || next.isAfter(now)) && !(debtor && account.lots().available() > 0)) {
            return List.of();
        }
        Passage passage = new Passage(now, account);
        if (debtor) {
            passage.stepwise();
        } else {
            passage.reach(now);
        }
        return passage.steps;
    }

    private void stepwise() {
        for (Instant at = account.changedAt(); at != null && !at.isAfter(now); at = account.pointsChangeAt()) {
            reach(at);
            repay();
        }
    }

    private void reach(Instant at) {
        for (Hold over = account.holds().overdue(at);
                over != null;
                over = account.holds().overdue(at)) {
            took(What.HOLD_OVER, over.lots().list(), over, account.released(over));
        }
        Lots.Debit matured = account.lots().mature(at);
        if (!matured.taken().isEmpty()) {
            took(What.MATURED, matured.taken(), null, account.with(matured.left()));
        }
        Lots.Debit expired = account.lots().expire(at);
        if (!expired.taken().isEmpty()) {
            took(What.EXPIRED, expired.taken(), null, account.with(expired.left()));
        }
    }

    private void repay() {
        long points = Math.min(account.owed(), account.lots().available());
        if (points > 0) {
            Lots.Debit repaid = account.lots().debit(points);
            took(What.REPAID, repaid.taken(), null, account.with(repaid.left()).owing(account.owed() - points));
        }
    }

    private void took(What what, List<Lot> lots, @Nullable Hold hold, Account after) {
        account = after.next(now);
        steps.add(new Step(what, lots, hold, account));
    }

    /** What time does. */
    public enum What {
        /** A hold gave its points back. */
        HOLD_OVER,
        /** Pending points can be spent. */
        MATURED,
        /** Points ran out. */
        EXPIRED,
        /** Points went to what was owed. */
        REPAID
    }

    /**
     * One thing that time has done.
     *
     * @param what which
     * @param lots the points concerned, as they were before
     * @param hold the hold that is over; absent otherwise
     * @param after the account after the entry that records it
     */
    public record Step(What what, List<Lot> lots, @Nullable Hold hold, Account after) {}
}
