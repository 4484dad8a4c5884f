package io.cumul.core.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.Account;
import io.cumul.core.account.Channel;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Decision;
import io.cumul.core.decision.Returning;
import io.cumul.core.fixture.Judged;
import io.cumul.core.fixture.Members;
import io.cumul.core.fixture.RandomRules;
import io.cumul.core.fixture.ReturnsDesk;
import io.cumul.core.ledger.OrderRef;
import io.cumul.core.points.Money;
import io.cumul.core.program.Basket;
import io.cumul.core.program.Line;
import io.cumul.core.program.Program;
import io.cumul.core.program.returns.Kept;
import io.cumul.core.program.returns.Returns;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whatever the rules and the basket, and in however many refunds it comes back, by lines and by amounts: an order's return ends
 * with the same books as one full refund, to the point.
 */
class RefundPartitionsTest {
    private static final int ROUNDS = 3_000;
    private static final OrderRef ORDER = OrderRef.whole("o-1");

    private final long seed = Long.getLong("test.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void anyPartitionEndsWithTheSameBooks() {
        System.out.printf("Refund partitions: -Dtest.seed=%d%n", seed);
        for (int round = 0; round < ROUNDS; round++) {
            RandomRules rules = new RandomRules(random);
            Program program = rules.refunding(random.nextBoolean() ? "NEGATIVE" : "CLAMP");
            Basket basket = rules.basket();
            Account member = Members.holding(random.nextBoolean() ? Members.of("vip") : Members.born("06-14"), "none")
                    .with(rules.usage());
            long before = random.nextLong(60);
            long onIt = before == 0 ? 0 : random.nextLong(before + 1);
            long later = random.nextInt(3) == 0 ? 0 : random.nextLong(200);
            if (new ReturnsDesk(program).becomes(member).decide(earn(basket)) instanceof Decision.Refused) {
                continue;
            }
            ReturnsDesk whole = scene(program, member, basket, before, onIt, later);
            ReturnsDesk steps = scene(program, member, basket, before, onIt, later);

            whole.accept(refund("r", new Returning.Everything()));
            List<String> done = inSteps(steps);

            String what = "round " + round + " of -Dtest.seed=" + seed + ": " + basket + " came back as " + done;
            assertThat(steps.books()).as(what).isEqualTo(whole.books());
            assertThat(steps.budgets()).as(what).isEqualTo(whole.budgets());
            assertThat(steps.account().usage())
                    .as(what)
                    .isEqualTo(whole.account().usage())
                    .isEqualTo(program.remembered(member.usage(), Judged.AT));
            assertThat(steps.account().tier().qualifying())
                    .as(what)
                    .isEqualTo(whole.account().tier().qualifying());
            assertThat(steps.account().owed())
                    .as(what)
                    .isEqualTo(whole.account().owed());
            if (onIt == 0) {
                assertThat(steps.lots()).as(what).isEqualTo(whole.lots());
            }
        }
    }

    /** Points from before, some of them spent on the order; the order; and perhaps points spent on something else. */
    private ReturnsDesk scene(Program program, Account member, Basket basket, long before, long onIt, long later) {
        ReturnsDesk desk = new ReturnsDesk(program).becomes(member);
        for (int i = 0; i < 12; i++) {
            desk.budget("c" + i, 1000);
        }
        if (before > 0) {
            desk.holds(
                    before / 2 == 0
                            ? before + "@never"
                            : before / 2 + "@2026-09-01 " + (before - before / 2) + "@never");
        }
        if (onIt > 0) {
            desk.spends("o-1", onIt);
        }
        desk.accept(earn(basket));
        long spendable = Math.max(0, desk.account().available());
        if (Math.min(later, spendable) > 0) {
            desk.spends("o-2", Math.min(later, spendable));
        }
        return desk;
    }

    private static Command.Earn earn(Basket basket) {
        return new Command.Earn(Members.ALICE, ORDER, Channel.WEB, null, basket);
    }

    private static Command.Refund refund(String id, Returning what) {
        return new Command.Refund(Members.ALICE, ORDER, id, Channel.WEB, what);
    }

    /** Pieces of lines in any order, amounts in between, and at last whatever is left. */
    private List<String> inSteps(ReturnsDesk desk) {
        Basket basket = desk.order("o-1").parts().getFirst().basket();
        List<Returning> pieces = new ArrayList<>();
        for (int i = 0; i < basket.lines().size(); i++) {
            pieces.addAll(pieces(i + 1, basket.lines().get(i)));
        }
        Collections.shuffle(pieces, random);
        List<String> done = new ArrayList<>();
        for (Returning piece : pieces) {
            if (random.nextInt(3) == 0) {
                amount(desk, basket).ifPresent(amount -> attempt(desk, amount, done));
            }
            attempt(desk, piece, done);
        }
        attempt(desk, new Returning.Everything(), done);
        return done;
    }

    private void attempt(ReturnsDesk desk, Returning what, List<String> done) {
        Command.Refund refund = refund("r-" + done.size(), what);
        if (desk.decide(refund) instanceof Decision.Accepted) {
            desk.accept(refund);
            done.add(what.toString());
        }
    }

    private Optional<Returning> amount(ReturnsDesk desk, Basket basket) {
        Returns sofar = desk.order("o-1").returned(ORDER);
        long left = Kept.of(basket, sofar).value();
        return left == 0
                ? Optional.empty()
                : Optional.of(new Returning.Amount(new Money(random.nextLong(1, left + 1), basket.currency())));
    }

    /** A line, its pieces together or one by one, each for some part of the amount. */
    private List<Returning> pieces(int number, Line line) {
        List<Returning> pieces = new ArrayList<>();
        long left = line.amount().minor();
        int each = random.nextBoolean() ? line.quantity() : 1;
        for (int open = line.quantity(); open > 0; open -= each) {
            long minor = open == each ? left : random.nextLong(left + 1);
            left -= minor;
            Money amount = new Money(minor, line.amount().currency());
            pieces.add(new Returning.Lines(List.of(new Returning.Piece(number, line.sku(), each, amount))));
        }
        return pieces;
    }
}
