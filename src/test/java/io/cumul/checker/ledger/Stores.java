package io.cumul.checker.ledger;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The PostgreSQL and the Redis that the gateways share.
 *
 * @param jdbc where PostgreSQL is, with user and password
 * @param redis where Redis is, as {@code host:port}
 */
public record Stores(String jdbc, String redis) implements Leavings {
    /** Redis is read first, so that what it has must be in the tables by then. */
    @Override
    public Tables read(String run, Iterable<KeyRef> asked) {
        try {
            return tables(run, asked);
        } catch (SQLException | IOException failure) {
            throw new IllegalStateException("what the run has left cannot be read", failure);
        }
    }

    private Tables tables(String run, Iterable<KeyRef> asked) throws SQLException, IOException {
        Map<String, Integer> shards = new HashMap<>();
        try (Postgres postgres = new Postgres(jdbc, run)) {
            postgres.rows(shards);
        }
        Cached cached = new Cached(redis, shards);
        Map<String, Row> snapshots = cached.snapshots();
        Map<KeyRef, Kept> outcomes = cached.outcomes(asked);
        try (Postgres postgres = new Postgres(jdbc, run)) {
            Map<String, List<Entry>> journal = postgres.journal();
            return new Tables(journal, postgres.rows(shards), postgres.kept(), snapshots, outcomes);
        }
    }
}
