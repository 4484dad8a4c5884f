package io.cumul.core.refund;

import io.cumul.core.account.Account;
import io.cumul.core.account.Lot;
import io.cumul.core.decision.Admission;
import io.cumul.core.decision.Command.Refund;
import io.cumul.core.decision.Decision;
import io.cumul.core.decision.Facts;
import io.cumul.core.decision.Lapse;
import io.cumul.core.decision.OrderHistory;
import io.cumul.core.decision.Refunded;
import io.cumul.core.decision.Refusal;
import io.cumul.core.decision.Returning;
import io.cumul.core.ledger.OrderRef;
import io.cumul.core.points.Money;
import io.cumul.core.points.Points;
import io.cumul.core.program.Program;
import io.cumul.core.program.Ruleset;
import io.cumul.core.program.returns.Returns;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Refunds an order, or a part of one: what was spent on it comes back in proportion, and what it no longer earns is taken
 * back. In this order, so that a member owes nothing that the same return restores.
 */
public final class Refunding {
    private Refunding() {}

    /** Decides a refund at {@code clock}: by the version that judged the purchase, and the policy that is in force. */
    public static Decision decide(
            @Nullable Account account, Refund command, Facts facts, Program program, Instant clock) {
        if (account == null) {
            return refuse(new Refusal.AccountNotFound(command.accountId()));
        }
        OrderHistory history = facts.order(command.order().orderId());
        Refusal invalid = invalid(command, history);
        if (invalid != null) {
            return refuse(invalid);
        }
        Refusal closed = Admission.open(account);
        if (closed != null) {
            return refuse(closed);
        }
        OrderHistory.Part part = part(command.order(), history);
        if (history.unknown()
                || (part == null
                        && (command.order().part() != null || !history.parts().isEmpty()))) {
            return refuse(new Refusal.OrderNotFound());
        }
        Refunded earlier = history.refund(command.refundId());
        if (earlier != null) {
            return refuse(new Refusal.RefundAlreadyMade(earlier.seq()));
        }
        OrderRef ref = part == null ? command.order() : part.ref();
        Returns before = history.returned(ref);
        Returns more = part == null
                ? ofRedemptions(history.orderTotal(), before, command.what())
                : Matching.of(part.basket(), before, command.what());
        return more == null
                ? refuse(new Refusal.RefundExceedsOrder())
                : post(account, new Return(command, history, ref, part, more), program, clock);
    }

    private static Decision post(Account account, Return returned, Program program, Instant clock) {
        Ruleset inForce = program.inForce(clock);
        Lapse lapse = Lapse.until(clock, account, inForce);
        List<Lot> back = returned.restored();
        long points = back.stream().mapToLong(Lot::points).sum();
        if (!Points.fit(lapse.account().points(), points)) {
            return refuse(new Refusal.LimitReached(Refusal.LimitReached.ACCOUNT_POINTS, null));
        }
        OrderHistory.Part part = returned.part();
        Unearned unearned =
                part == null ? null : Unearned.of(returned.history(), part, returned.all(), lapse.account(), program);
        return new Posting(returned, inForce).post(lapse, back, unearned);
    }

    private static @Nullable Refusal invalid(Refund command, OrderHistory history) {
        if (command.order().part() == null && history.parts().size() > 1 && part(command.order(), history) == null) {
            return new Refusal.InvalidValue("part", "must name one of the order's parts, of which there are several");
        }
        return history.parts().isEmpty() && !history.unknown() && command.what() instanceof Returning.Lines
                ? new Refusal.InvalidValue("lines", "cannot be found: the order was redeemed against, but never earned")
                : null;
    }

    private static OrderHistory.@Nullable Part part(OrderRef order, OrderHistory history) {
        Optional<OrderHistory.Part> named = history.parts().stream()
                .filter(part -> part.ref().equals(order))
                .findFirst();
        boolean only = order.part() == null && history.parts().size() == 1;
        return named.orElse(only ? history.parts().getFirst() : null);
    }

    /** Of an order that was only redeemed against, no more than what it cost, if that is known. */
    private static @Nullable Returns ofRedemptions(@Nullable Money total, Returns before, Returning what) {
        if (!(what instanceof Returning.Amount(Money money))) {
            return Returns.EVERYTHING;
        }
        boolean fits = total == null || money.minor() <= total.minor() - before.amount();
        return fits && !before.everything() ? Returns.money(money.minor()) : null;
    }

    private static Decision refuse(Refusal refusal) {
        return new Decision.Refused(refusal);
    }
}
