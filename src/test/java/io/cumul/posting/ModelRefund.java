package io.cumul.posting;

import io.cumul.core.decision.Command;
import io.cumul.core.ledger.OrderRef;
import io.cumul.posting.ModelHeap.Handful;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the model answers to whoever brings something back: it judges what is kept as if nothing else had been bought, and takes
 * what earlier refunds did into account. What is not there any more is owed.
 */
final class ModelRefund {
    private final ModelMember member;
    private final ModelJudge judge;
    private final Command.Refund command;
    private final ModelOrder order;

    ModelRefund(ModelMember member, ModelJudge judge, Command.Refund command) {
        this.member = member;
        this.judge = judge;
        this.command = command;
        order = member.history.getOrDefault(command.order().orderId(), new ModelOrder());
    }

    String answer(Instant clock) {
        if (order.unknown(command.order())) {
            return "OrderNotFound";
        }
        for (ModelOrder.Refund earlier : order.refunds) {
            if (earlier.id().equals(command.refundId())) {
                return "RefundAlreadyMade " + earlier.seq();
            }
        }
        ModelOrder.Part part = order.part(command.order());
        OrderRef ref = part == null ? command.order() : part.ref();
        ModelReturns returns = order.returned(ref);
        if (!returns.take(command.what())) {
            return "RefundExceedsOrder";
        }
        Instant now = member.turnUp(clock);
        order.returned(ref, returns);
        return make(part, ref, returns, now);
    }

    private String make(ModelOrder.@Nullable Part part, OrderRef ref, ModelReturns returns, Instant now) {
        long before =
                order.refunds.stream().mapToLong(ModelOrder.Refund::restored).sum();
        long after = Math.max(before, order.due(ref, returns));
        long expired = restore(order.handfuls(before, after), now);
        long unearned = 0;
        long owed = 0;
        Map<String, Long> campaigns = Map.of();
        if (part != null) {
            ModelAward is = judge.again(part, returns.kept());
            unearned = Math.max(0, part.award().points() - is.points() - sum(ref));
            campaigns = campaigns(part, is);
            owed = take(unearned, part.handful(), now);
            judge.giveBack(part, unearned, campaigns, member);
            member.standing().giveBack(unearned, part.at(), part.awardedAt(), now);
        }
        order.rewards(before, after).forEach(member::putBack);
        String answer = member.book("REFUND", 0, now) + " took " + unearned + ", restored " + (after - before)
                + ", expired " + expired + ", owed " + owed;
        order.refunds.add(
                new ModelOrder.Refund(ref, command.refundId(), member.version(), unearned, campaigns, after - before));
        return answer;
    }

    private long sum(OrderRef ref) {
        return order.refunds.stream()
                .filter(earlier -> earlier.ref().equals(ref))
                .mapToLong(ModelOrder.Refund::unearned)
                .sum();
    }

    /** What each campaign gave, less what it gives now and what is known to be lost. */
    private Map<String, Long> campaigns(ModelOrder.Part part, ModelAward is) {
        Map<String, Long> lost = new TreeMap<>();
        for (ModelAward.Given given : part.award().given()) {
            long less = given.points() - is.points(given.rule());
            for (ModelOrder.Refund earlier : order.refunds) {
                less -= earlier.ref().equals(part.ref()) ? earlier.campaigns().getOrDefault(given.rule(), 0L) : 0;
            }
            if (!given.rule().equals("base") && less > 0) {
                lost.put(given.rule(), less);
            }
        }
        return lost;
    }

    /** Points come back with the days they had; if these are over, they may have some days of grace, and else are gone at once. */
    private long restore(List<Handful> spent, Instant now) {
        Instant current = member.currentLife(order.spent, now);
        int grace = member.terms(now).graceDays();
        long points = 0;
        long expired = 0;
        for (Handful handful : spent) {
            Handful back = current == null ? handful : handful.livingUntil(current);
            if (grace > 0 && back.over(now)) {
                LocalDate last = now.atZone(member.zone()).toLocalDate().plusDays(grace + 1L);
                back = new Handful(
                        back.points(), null, last.atStartOfDay(member.zone()).toInstant());
            }
            points += back.points();
            expired += back.over(now) ? back.points() : 0;
            member.heap.add(back);
        }
        if (points > 0) {
            member.book("RESTORE", points, now);
            member.pass(now);
        }
        return expired;
    }

    /** Of the award's own points first, those that must wait before the others; then whatever is soonest gone; then a debt. */
    private long take(long points, @Nullable Handful award, Instant now) {
        long left = points;
        if (award != null && award.from() != null) {
            Predicate<Handful> sameDay = one -> Objects.equals(one.from(), award.from());
            left -= claw(left, List.of(sameDay.and(one -> Objects.equals(one.gone(), award.gone())), sameDay), now);
        }
        Predicate<Handful> own = one -> award != null && one.spendable() && Objects.equals(one.gone(), award.gone());
        left -= claw(left, List.of(own, Handful::spendable), now);
        if (left > 0) {
            member.owed += left;
            member.book("CLAW_BACK", left, now);
        }
        return left;
    }

    private long claw(long points, List<Predicate<Handful>> which, Instant now) {
        long taken = 0;
        for (Predicate<Handful> kind : which) {
            taken += member.heap.takeUpTo(points - taken, kind);
        }
        if (taken > 0) {
            member.book("CLAW_BACK", taken, now);
        }
        return taken;
    }
}
