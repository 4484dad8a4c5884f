package io.cumul.checker.drive;

import io.cumul.checker.history.Answer.Standing;
import io.cumul.checker.history.Exchange;
import io.cumul.checker.plan.Call;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * Repeats, under the same key, every write whose outcome nobody has said, until somebody does. What was answered to have
 * written nothing is left alone, so that the ledger can be asked whether that is so.
 */
final class Settling {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Driver driver;

    Settling(Driver driver) {
        this.driver = driver;
    }

    /** Goes round until nothing is open, or until the gateways had time enough: then a verdict names what is left. */
    void settle() {
        long deadline = driver.history().clock() + PATIENCE.toNanos();
        Set<Call> open = open();
        for (int round = 0; !open.isEmpty() && driver.history().clock() < deadline; round++) {
            if (round > 0) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            int gateway = round;
            open.removeIf(call -> driver.history().clock() < deadline
                    && driver.ask(call, gateway, false).definite());
        }
    }

    private Set<Call> open() {
        Set<Call> known = driver.history().exchanges().stream()
                .filter(Exchange::settled)
                .map(Exchange::call)
                .collect(Collectors.toSet());
        Set<Call> open = new LinkedHashSet<>();
        for (Exchange exchange : driver.history().exchanges()) {
            boolean writes = exchange.call() instanceof Call.Keyed || exchange.call() instanceof Call.Enrol;
            if (writes && exchange.answer().standing() == Standing.UNKNOWN && !known.contains(exchange.call())) {
                open.add(exchange.call());
            }
        }
        return open;
    }
}
