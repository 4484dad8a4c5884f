package io.cumul.postgres;

import java.time.Duration;
import java.util.List;

/**
 * PostgreSQL's bounds on a lane's connection, so that a gateway that hangs cannot keep locks.
 *
 * @param lockTimeout how long a statement waits for a row lock
 * @param statementTimeout how long a statement runs
 * @param idleTimeout how long a transaction may stand idle
 * @param flushDeadline how long the gateway waits for a whole flush before it gives the connection up, and PostgreSQL for a
 *     gateway to take what it is sent
 */
public record LaneSettings(
        Duration lockTimeout, Duration statementTimeout, Duration idleTimeout, Duration flushDeadline) {
    /**
     * @throws IllegalArgumentException if a bound is not positive, or one that lies inside another is longer
     */
    public LaneSettings {
        if (!lockTimeout.isPositive()
                || lockTimeout.compareTo(statementTimeout) > 0
                || statementTimeout.compareTo(flushDeadline) > 0
                || !idleTimeout.isPositive()) {
            throw new IllegalArgumentException("lock-timeout <= statement-timeout <= flush-deadline, all positive: "
                    + lockTimeout + ", " + statementTimeout + ", " + flushDeadline);
        }
    }

    /** The same bounds, but for the time that a statement waits for a row lock. */
    public LaneSettings waiting(Duration slice) {
        return new LaneSettings(slice, statementTimeout, idleTimeout, flushDeadline);
    }

    /**
     * The statements that prepare a connection. Plans may only reach rows by index, whatever the statistics of a young table
     * say: a plan cached while a table was empty would scan it for ever. Keys are wanted once each, so nothing is memoized.
     */
    List<String> statements() {
        return List.of(
                "SET lock_timeout = " + lockTimeout.toMillis(),
                "SET statement_timeout = " + statementTimeout.toMillis(),
                "SET idle_in_transaction_session_timeout = " + idleTimeout.toMillis(),
                // The other bounds do not count while PostgreSQL waits for a gateway to read what it was sent.
                "SET tcp_user_timeout = " + flushDeadline.toMillis(),
                "SET enable_seqscan = off",
                "SET enable_hashjoin = off",
                "SET enable_mergejoin = off",
                "SET enable_memoize = off",
                // A plan suits arrays of any length, so none is worth making anew.
                "SET plan_cache_mode = force_generic_plan",
                "SET synchronous_commit = on");
    }
}
