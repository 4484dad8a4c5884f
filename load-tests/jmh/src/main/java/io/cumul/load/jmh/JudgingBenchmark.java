package io.cumul.load.jmh;

import io.cumul.core.account.Account;
import io.cumul.core.account.AccountId;
import io.cumul.core.account.Channel;
import io.cumul.core.decide.Decider;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Decision;
import io.cumul.core.decision.Facts;
import io.cumul.core.ledger.ActionRef;
import io.cumul.core.ledger.OrderRef;
import io.cumul.core.program.Judgement;
import io.cumul.core.program.Program;
import io.cumul.core.program.Purchase;
import io.cumul.core.program.limit.Headroom;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A basket of 20 lines against 200 campaigns, all of which run at its time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class JudgingBenchmark {
    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");

    /**
     * {@code mixed}: conditions of every kind, a fifth of the campaigns miss; {@code all}: every campaign multiplies all
     * lines, is bounded for each member and adds up, so nothing is ever left out.
     */
    @Param({"mixed", "all"})
    public String campaigns = "mixed";

    private Program program = Sale.program("mixed");
    private Account account = Sale.member();
    private Purchase purchase = new Purchase(Sale.basket(), Channel.WEB, NOW);
    private Command.Earn earn = command(purchase);

    /** Compiles the ruleset, as a gateway does once for each version. */
    @Setup
    public void compile() {
        program = Sale.program(campaigns);
        account = Sale.member();
        purchase = new Purchase(Sale.basket(), Channel.WEB, NOW);
        earn = command(purchase);
    }

    /** What the rules make of the purchase. */
    @Benchmark
    public Judgement judge() {
        return program.latest().judge(account, purchase, Headroom.AMPLE);
    }

    /** All that is decided of an earn: time, rules, lots, tier, limits, entry. */
    @Benchmark
    public Decision decide() {
        return Decider.decide(account, earn, new Unknown(), program, NOW);
    }

    private static Command.Earn command(Purchase purchase) {
        return new Command.Earn(
                new AccountId("amelie"), OrderRef.whole("o-1"), purchase.channel(), null, purchase.basket());
    }

    /** Nothing was earned, done or redeemed before. */
    private static final class Unknown implements Facts {
        @Override
        public @Nullable Long earnedBy(OrderRef order) {
            return null;
        }

        @Override
        public @Nullable Long actedBy(ActionRef action) {
            return null;
        }

        @Override
        public Headroom headroom() {
            return Headroom.AMPLE;
        }

        @Override
        public long redeemedOn(String orderId) {
            return 0;
        }

        @Override
        public boolean enrolled(AccountId accountId) {
            return false;
        }
    }
}
