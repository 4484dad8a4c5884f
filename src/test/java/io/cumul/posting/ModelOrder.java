package io.cumul.posting;

import io.cumul.core.decision.Command;
import io.cumul.core.decision.Price;
import io.cumul.core.ledger.OrderRef;
import io.cumul.core.points.Money;
import io.cumul.core.program.Basket;
import io.cumul.posting.ModelHeap.Handful;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One order as the model remembers it. */
final class ModelOrder {
    final List<Part> parts = new ArrayList<>();
    final List<Spent> spent = new ArrayList<>();
    final List<Refund> refunds = new ArrayList<>();
    private final Map<OrderRef, ModelReturns> returned = new HashMap<>();

    /**
     * A purchase that earned.
     *
     * @param then the member just before
     * @param at when it was made
     * @param awardedAt when it was awarded
     * @param handful the points it gave; absent if it gave none
     */
    record Part(
            Command.Earn earn,
            ModelAward award,
            ModelMember then,
            Instant at,
            Instant awardedAt,
            @Nullable Handful handful) {
        OrderRef ref() {
            return earn.order();
        }
    }

    /**
     * Points spent on it.
     *
     * @param handfuls in the order in which they were taken
     * @param at when
     * @param total what the order costs in all, if that was said
     * @param reward what they bought; absent for points or money
     * @param cents what they paid; nothing for points alone or a reward
     * @param payable cents that were to be paid in all, if that was said
     */
    record Spent(
            List<Handful> handfuls,
            Instant at,
            @Nullable Long total,
            ModelReward.@Nullable Taken reward,
            long cents,
            @Nullable Long payable) {
        long points() {
            return handfuls.stream().mapToLong(Handful::points).sum();
        }
    }

    /**
     * A refund that was made.
     *
     * @param seq its entry's number
     * @param unearned points that were no longer earned because of it
     * @param campaigns those of them that campaigns had given
     * @param restored points that came back
     */
    record Refund(OrderRef ref, String id, long seq, long unearned, Map<String, Long> campaigns, long restored) {}

    /**
     * What points have paid of it.
     *
     * @param payable cents to be paid in all, as it was said last; absent if nobody said
     */
    record Paid(long cents, @Nullable Long payable) {}

    /**
     * What points have paid and not come back for; of what has come back in part, what is left goes up.
     *
     * @param aside what is set aside for it; absent if nothing is
     * @param replaced whether that is to be given up, so that only what was said with it counts
     */
    Paid paid(@Nullable ModelHold aside, boolean replaced) {
        long back = refunds.stream().mapToLong(Refund::restored).sum();
        long cents = 0;
        Long payable = null;
        for (Spent one : spent) {
            long left = Math.max(0, one.points() - back);
            back -= one.points() - left;
            cents += one.cents() == 0 ? 0 : ModelShares.up(one.cents(), left, one.points());
            payable = one.payable() == null ? payable : one.payable();
        }
        if (aside != null) {
            Long said = payable(aside.asked().price(), aside.asked().orderTotal());
            payable = said == null ? payable : said;
            cents += replaced ? 0 : aside.cents(aside.points());
        }
        return new Paid(cents, payable);
    }

    /** What is to be paid in all, if whoever asks for something says so. */
    static @Nullable Long payable(Price price, @Nullable Money orderTotal) {
        Money said = price instanceof Price.OfMoney money && money.payable() != null ? money.payable() : orderTotal;
        return said == null ? null : said.minor();
    }

    /** The purchase that is meant: the very one, or the only one if none is named. */
    @Nullable
    Part part(OrderRef meant) {
        for (Part part : parts) {
            if (part.ref().equals(meant)) {
                return part;
            }
        }
        return meant.part() == null && parts.size() == 1 ? parts.getFirst() : null;
    }

    /** Whether nothing like it was ever heard of. */
    boolean unknown(OrderRef meant) {
        boolean nothing = parts.isEmpty() && spent.isEmpty();
        return nothing || (part(meant) == null && (meant.part() != null || !parts.isEmpty()));
    }

    /** What came back so far, to go on with. */
    ModelReturns returned(OrderRef ref) {
        Part part = part(ref);
        Basket basket = part == null ? null : part.earn().basket();
        return returned.getOrDefault(ref, new ModelReturns(basket, null)).copy(basket, total());
    }

    void returned(OrderRef ref, ModelReturns returns) {
        returned.put(ref, returns);
    }

    /** What the whole order costs, as it was said last; absent if it never was. */
    @Nullable
    Long total() {
        Long total = null;
        for (Spent one : spent) {
            total = one.total() == null ? total : one.total();
        }
        return total;
    }

    /** How many of the points spent on it are due back, once so much of one part of it has come back. */
    long due(OrderRef ref, ModelReturns returns) {
        long points = spent.stream().mapToLong(Spent::points).sum();
        if (parts.isEmpty()) {
            Long total = total();
            return returns.all() ? points : total == null ? 0 : ModelShares.down(points, returns.loose(), total);
        }
        long whole = 0;
        long left = 0;
        boolean nothing = true;
        for (Part part : parts) {
            ModelKept kept = (part.ref().equals(ref) ? returns : returned(part.ref())).kept();
            whole += new ModelBasket(part.earn().basket(), part.then().terms(part.at())).spent();
            left += kept.value();
            nothing &= kept.nothing();
        }
        if (nothing) {
            return points;
        }
        return whole == 0 ? 0 : ModelShares.down(points, whole - left, whole);
    }

    /** Some of the points spent on it, as they were taken. */
    List<Handful> handfuls(long from, long until) {
        List<Handful> some = new ArrayList<>();
        long begin = 0;
        for (Spent one : spent) {
            for (Handful handful : one.handfuls()) {
                long end = begin + handful.points();
                long part = Math.min(end, until) - Math.max(begin, from);
                if (part > 0) {
                    some.add(new Handful(part, null, handful.gone()));
                }
                begin = end;
            }
        }
        return some;
    }

    /** Rewards of which the last point lies among some of those spent on it. */
    List<ModelReward.Taken> rewards(long from, long until) {
        List<ModelReward.Taken> some = new ArrayList<>();
        long end = 0;
        for (Spent one : spent) {
            end += one.points();
            if (one.reward() != null && end > from && end <= until) {
                some.add(one.reward());
            }
        }
        return some;
    }
}
