package io.cumul.checker;

import io.cumul.checker.drive.Driver;
import io.cumul.checker.drive.Gateways;
import io.cumul.checker.drive.Keys;
import io.cumul.checker.history.Exchange;
import io.cumul.checker.judge.Verdict;
import io.cumul.checker.ledger.KeyRef;
import io.cumul.checker.ledger.Leavings;
import io.cumul.checker.ledger.Stores;
import io.cumul.checker.plan.Call;
import io.cumul.checker.plan.Names;
import io.cumul.checker.plan.Plan;
import io.cumul.checker.plan.Step;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One check: a plan is carried out, and what came of it is judged. */
public final class Check implements AutoCloseable {
    private static final int CLIENTS = 48;
    private static final int CALLS = 20_000;

    private final Plan plan;
    private final Names names;
    private final Driver driver;

    /**
     * A check, which says how it is repeated.
     *
     * @param run a name that no other run of the same ledger has, of letters and digits
     * @param keys who calls
     */
    public Check(Plan plan, String run, Gateways gateways, Keys keys) {
        this.plan = plan;
        this.names = new Names(run);
        this.driver = new Driver(plan, names, gateways, keys, CLIENTS);
        driver.shelve(plan.stock());
        System.out.println("The checker's run " + run + ": -Dtest.seed=" + plan.seed() + " -Dtest.calls="
                + plan.steps().size());
    }

    /** The calls that are to be made, which {@link #run} may be given in parts. */
    public List<Step> steps() {
        return plan.steps();
    }

    /** Makes some of the calls and returns when all have ended. */
    public void run(List<Step> steps) {
        driver.run(steps);
    }

    /** How many calls have ended so far. */
    public int ended() {
        return driver.history().size();
    }

    /** Settles what has no outcome yet, reads what the run has left, and judges. */
    public Verdict judge(Leavings leavings) {
        driver.settle();
        Set<KeyRef> asked = new HashSet<>();
        for (Exchange exchange : driver.history().exchanges()) {
            if (exchange.call() instanceof Call.Keyed keyed) {
                asked.add(new KeyRef(names.account(keyed.member()), names.key(keyed.key())));
            }
        }
        return Verdict.of(driver.history(), leavings.read(names.run(), asked), names, plan.stock());
    }

    @Override
    public void close() {
        driver.close();
    }

    /**
     * Checks gateways that run already, under a program that gives one point for each euro.
     *
     * @param arguments their URLs with commas between; PostgreSQL as JDBC's URL with user and password; Redis as
     *     {@code host:port}; the API keys of a checkout and of a manager; then, if wanted, how many calls and the seed
     */
    public static void main(String[] arguments) {
        if (arguments.length < 5) {
            System.err.println(
                    "Check <gateway,gateway,…> <jdbc url> <redis host:port> <checkout's key> <manager's key> [calls] [seed]");
            System.exit(2);
        }
        int calls = arguments.length > 5 ? Integer.parseInt(arguments[5]) : CALLS;
        long seed = arguments.length > 6 ? Long.parseLong(arguments[6]) : System.nanoTime();
        Gateways gateways = new Gateways(List.of(arguments[0].split(",")));
        String run = "check" + Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
        try (Check check = new Check(Plan.of(seed, calls), run, gateways, new Keys(arguments[3], arguments[4]))) {
            check.run(check.steps());
            Verdict verdict = check.judge(new Stores(arguments[1], arguments[2]));
            System.out.println(verdict);
            System.exit(verdict.faults().isEmpty() ? 0 : 1);
        }
    }
}
