package io.cumul.checker;

import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.checker.drive.Gateways;
import io.cumul.checker.drive.Keys;
import io.cumul.checker.fake.FakeGateway;
import io.cumul.checker.fake.MemoryLedger;
import io.cumul.checker.judge.Promise;
import io.cumul.checker.judge.Verdict;
import io.cumul.checker.ledger.Tables;
import io.cumul.checker.plan.Plan;
import java.util.List;
import java.util.function.UnaryOperator;

/** A check of two gateways in memory over one ledger. */
final class Trial {
    private static final int CALLS = 3_000;

    private Trial() {}

    /** Expects that a ledger is caught breaking a promise. */
    static void catches(Promise promise, MemoryLedger liar) {
        assertThat(of(liar).broken()).contains(promise);
    }

    /** What the checker says of a ledger. */
    static Verdict of(MemoryLedger ledger) {
        return of(ledger, tables -> tables);
    }

    /** What it says if it is shown other tables than there are. */
    static Verdict of(MemoryLedger ledger, UnaryOperator<Tables> forgery) {
        long seed = Long.getLong("test.seed", System.nanoTime());
        System.out.println("Trial: -Dtest.seed=" + seed);
        try (FakeGateway one = new FakeGateway(ledger, seed);
                FakeGateway other = new FakeGateway(ledger, seed + 1);
                Check check = new Check(
                        Plan.of(seed, CALLS),
                        "trial",
                        new Gateways(List.of(one.url(), other.url())),
                        new Keys("any", "any"))) {
            check.run(check.steps());
            return check.judge((run, asked) -> forgery.apply(ledger.tables()));
        }
    }
}
