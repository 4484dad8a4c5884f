package io.cumul.core.refund;

import io.cumul.core.account.Account;
import io.cumul.core.account.Lot;
import io.cumul.core.decision.Decision;
import io.cumul.core.decision.Lapse;
import io.cumul.core.decision.OrderHistory;
import io.cumul.core.decision.Posted;
import io.cumul.core.decision.Refunded;
import io.cumul.core.ledger.Details;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.EntryKind;
import io.cumul.core.ledger.Occasion;
import io.cumul.core.points.Money;
import io.cumul.core.program.ClawBack;
import io.cumul.core.program.Ruleset;
import io.cumul.core.program.returns.Worth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Posts a return: what comes back first, then what is taken, and last the refund itself, which says what all of it came to. */
final class Posting {
    private final Return returned;
    private final OrderHistory history;
    private final Ruleset inForce;
    private final ClawBack policy;

    Posting(Return returned, Ruleset inForce) {
        this.returned = returned;
        this.inForce = inForce;
        history = returned.history();
        policy = inForce.refunds().clawBack();
    }

    /**
     * Posts it.
     *
     * @param back the lots that points come back to
     * @param unearned what is no longer earned; absent where nothing was
     */
    Decision post(Lapse lapse, List<Lot> back, @Nullable Unearned unearned) {
        Occasion occasion = Occasion.of(returned.ref(), returned.command().channel(), null);
        String refundId = returned.command().refundId();
        Books books = new Books(lapse, occasion, new Details.OfRefund(refundId, null));
        Restoring.post(books, history, back, inForce);
        long restored = books.moved(EntryKind.RESTORE);
        long expired = books.moved(EntryKind.EXPIRE);
        long again = policy == ClawBack.CLAMP ? retaken(restored - expired) : 0;
        Worth lost = unearned == null ? Worth.NOTHING : unearned.lost();
        Taking taking = Taking.post(
                books, unearned == null ? null : unearned.lot(), Math.addExact(lost.points(), again), policy);
        long charged = policy == ClawBack.CHARGE ? taking.missing() : 0;
        long forgiven = policy == ClawBack.CHARGE ? 0 : taking.missing();
        Details.Sums sums = new Details.Sums(
                books.firstSeq(),
                taking.taken() + taking.owed(),
                restored,
                expired,
                taking.owed(),
                forgiven,
                shortfall(charged));
        long before = history.sum(Refunded.Sums::restored);
        RewardsBack rewards = RewardsBack.of(history, before, before + restored);
        Account given = unearned == null ? books.account() : unearned.giveBack(books.account(), inForce, books.now());
        Account after = given.with(given.usage().minus(rewards.uses())).next(books.now());
        Entry own = Entry.noted(EntryKind.REFUND, after, occasion)
                .telling(inForce.ladder().status(after, books.now()))
                .with(new Details.OfRefund(refundId, sums));
        Refunded refunded = new Refunded(
                returned.ref(),
                refundId,
                own.seq(),
                returned.more(),
                new Refunded.Sums(lost.points(), forgiven - again, charged, restored, lost.campaigns()));
        Map<String, Long> grants = new HashMap<>(unearned == null ? Map.of() : unearned.grants());
        rewards.shelves().forEach((shelf, points) -> grants.merge(shelf, points, Math::addExact));
        return books.lapse().accept(after, Posted.plain(own), grants, List.of()).with(refunded, rewards.codes());
    }

    /** What earlier refunds of the order forgave is taken from what this one restores: in one refund it would have been. */
    private long retaken(long live) {
        return Math.max(0, Math.min(history.sum(Refunded.Sums::forgiven), live));
    }

    /** Cumulative, so that it comes to the same in however many refunds. */
    private Details.@Nullable Shortfall shortfall(long charged) {
        long before = history.sum(Refunded.Sums::charged);
        Money sofar = inForce.refunds().charge(before);
        Money all = inForce.refunds().charge(Math.addExact(before, charged));
        return charged == 0 || sofar == null || all == null ? null : new Details.Shortfall(charged, all.minus(sofar));
    }
}
