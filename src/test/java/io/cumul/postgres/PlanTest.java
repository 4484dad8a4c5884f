package io.cumul.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A lane's plans must reach rows by index on tables that were never analysed, or a plan made then stays slow for ever. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class PlanTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    Pool pool;

    @ParameterizedTest
    @ValueSource(
            strings = {
                LaneSql.READ,
                LaneSql.LOCK,
                LaneSql.LOCK_FREE,
                LaneSql.KNOWN,
                LaneSql.ENTRIES,
                LaneSql.EARNED,
                LaneSql.REDEEMED,
                LaneSql.ENROLLED,
                LaneSql.CHANGE_ACCOUNTS
            })
    void reachesRowsByIndexAlone(String statement) {
        String plan = String.join("\n", plan(statement));
        assertThat(plan).contains("Index").doesNotContain("Seq Scan");
    }

    /** The generic plan, which is what a prepared statement ends with (EXPLAIN's GENERIC_PLAN, PostgreSQL 16). */
    private List<String> plan(String statement) {
        String generic = "EXPLAIN (GENERIC_PLAN) " + statement;
        return pool.withConnection(connection -> settings(connection)
                        .chain(() -> connection.query(generic).execute())
                        .eventually(() -> connection.query("RESET ALL").execute()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString(0))
                        .toList())
                .await()
                .atMost(PATIENCE);
    }

    private static Uni<?> settings(SqlConnection connection) {
        return connection
                .query(String.join("; ", RealLanes.SETTINGS.statements()))
                .execute();
    }
}
