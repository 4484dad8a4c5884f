package io.cumul.core.hold;

import io.cumul.core.account.Terms;
import io.cumul.core.decision.Facts;
import io.cumul.core.decision.Lapse;
import io.cumul.core.decision.Paid;
import io.cumul.core.decision.Posted;
import io.cumul.core.decision.Price;
import io.cumul.core.decision.Pricing;
import io.cumul.core.ledger.Details;
import io.cumul.core.ledger.EntryKind;
import io.cumul.core.ledger.Occasion;
import io.cumul.core.ledger.OrderRef;
import io.cumul.core.program.Ruleset;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the journal knows of a hold.
 *
 * @param holdId the hold
 * @param placed the entry that placed it
 * @param last the latest entry of it: how it was resolved, if it was
 */
record Life(String holdId, Posted placed, Posted last) {
    /** The life of a hold; absent if there never was such a hold. */
    static @Nullable Life of(String holdId, Facts facts) {
        List<Posted> entries = facts.holdEntries(holdId);
        return entries.isEmpty() ? null : new Life(holdId, entries.getFirst(), entries.getLast());
    }

    /** Points that were set aside. */
    long points() {
        return placed.entry().points();
    }

    /** How it came to its end; for one that only time has ended, it may not be booked yet. */
    EntryKind end() {
        return last.entry().kind() == EntryKind.HOLD
                ? EntryKind.HOLD_EXPIRED
                : last.entry().kind();
    }

    /** What it was for. */
    Occasion occasion() {
        return Objects.requireNonNull(placed.entry().occasion());
    }

    /** The order it was for. */
    OrderRef order() {
        return Objects.requireNonNull(occasion().order());
    }

    /** Whether it is for a reward, which cannot be had in part. */
    boolean ofReward() {
        return reward() != null;
    }

    /**
     * What a hold of now for the same would come to.
     *
     * @param lapse the account at its present time, with no hold for the order
     * @param paid what was paid on the order already
     */
    Pricing.Priced priced(Lapse lapse, Paid paid, Facts facts, Ruleset ruleset) {
        Details.Spent spent = spent();
        Price price = switch (spent == null ? null : spent.terms()) {
            case null -> new Price.OfPoints(points());
            case Terms.Reward reward -> new Price.OfReward(reward.rewardId(), reward.quantity());
            case Terms.Payment payment -> new Price.OfMoney(payment.amount(), payment.payable());
        };
        return Pricing.price(
                price,
                occasion().channel(),
                spent == null ? null : spent.orderTotal(),
                paid,
                lapse.account(),
                ruleset,
                lapse.refilling(facts),
                lapse.now());
    }

    /** The reward that it is for; absent if it is for none. */
    Terms.@Nullable Reward reward() {
        Details.Spent spent = spent();
        return spent != null && spent.terms() instanceof Terms.Reward reward ? reward : null;
    }

    /** What its points are for, on other terms. */
    Details.@Nullable Spent spentOn(Terms terms) {
        Details.Spent spent = spent();
        return Details.Spent.of(terms, spent == null ? null : spent.orderTotal());
    }

    /** What some of its points are for: of money, their share, rounded down. */
    Details.@Nullable Spent spentOn(long points) {
        Details.Spent spent = spent();
        if (points == points() || spent == null || !(spent.terms() instanceof Terms.Payment payment)) {
            return spent;
        }
        long minor = BigInteger.valueOf(payment.amount().minor())
                .multiply(BigInteger.valueOf(points))
                .divide(BigInteger.valueOf(points()))
                .longValueExact();
        return new Details.Spent(payment.of(minor), spent.orderTotal());
    }

    private Details.@Nullable Spent spent() {
        return placed.entry().details() instanceof Details.OfHold hold ? hold.spent() : null;
    }
}
