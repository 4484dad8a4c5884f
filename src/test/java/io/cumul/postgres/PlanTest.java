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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A lane keeps its plans, so one that was made while the tables were young must be right for ever: each row is reached by
 * the whole key that is wanted, and nothing else is read.
 */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class PlanTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> TABLES = List.of(
            "account",
            "entry",
            "outcome",
            "purchase",
            "refund",
            "rewarded_action",
            "due_command",
            "stripe",
            "ruleset",
            "reward",
            "reward_code",
            "handed_code");
    private static final List<String> STATEMENTS = List.of(
            LaneSql.READ,
            LaneSql.LOCK,
            LaneSql.LOCK_FREE,
            LaneSql.KNOWN,
            LaneSql.ENTRIES,
            LaneSql.HOLDS,
            LaneSql.REDEEMED_ON_HELD,
            LaneSql.EARNED,
            LaneSql.ACTED,
            LaneSql.LOCK_STRIPES,
            LaneSql.BUDGETS,
            RewardSql.REWARDS,
            RewardSql.HANDED,
            RewardSql.TAKE_BACK,
            RewardSql.PAID,
            LaneSql.REDEEMED,
            LaneSql.ENROLLED,
            RefundSql.BOUGHT,
            RefundSql.SPENT,
            RefundSql.REFUNDED,
            Together.of(List.of(
                            write(LaneSql.CHANGE_ACCOUNTS, 17),
                            write(LaneSql.APPEND_ENTRIES, 25),
                            write(LaneSql.KEEP_PURCHASES, 8),
                            write(RefundSql.KEEP_REFUNDS, 12),
                            write(LaneSql.KEEP_REWARDS, 5),
                            write(LaneSql.KEEP_DUE, 4),
                            write(LaneSql.CHANGE_STRIPES, 4),
                            write(LaneSql.KEEP_OUTCOMES, 8)))
                    .sql());

    /** What the planner may believe when a statement is prepared. */
    enum Belief {
        NOTHING_WAS_EVER_ANALYSED(""),
        THE_TABLES_ARE_EMPTY("ANALYZE"),
        THE_TABLES_HAVE_ONE_ROW(rows(1, 4) + "; ANALYZE"),
        THE_TABLES_ARE_LARGE_AND_NOTHING_WAS_REDEEMED(rows(4000, 3) + "; ANALYZE"),
        THE_TABLES_ARE_LARGE_AND_ONE_ORDER_WAS_REDEEMED(rows(4000, 3) + "; " + redemption(1) + "; ANALYZE"),
        EVERY_ACCOUNT_HAS_ONE_REDEMPTION(rows(4000, 4) + "; ANALYZE");

        private final String sql;

        Belief(String sql) {
            this.sql = sql;
        }
    }

    @Inject
    Pool pool;

    @ParameterizedTest
    @EnumSource
    void readsNoRowBeyondThoseWanted(Belief belief) {
        List<String> plans = plans(belief, RealLanes.SETTINGS.statements(), STATEMENTS);

        assertThat(plans).hasSameSizeAs(STATEMENTS).allSatisfy(plan -> {
            assertThat(scans(plan))
                    .isNotEmpty()
                    .allSatisfy(scan -> assertThat(scan)
                            .as(plan)
                            .containsAnyOf("Index Cond:", "Recheck Cond:", "TID Cond:")
                            // Of the one row at a place, a filter can but leave that one.
                            .matches(one -> one.contains("TID Cond:") || !one.contains("Filter:"), "no filter"));
            assertThat(plan).doesNotContain("Join Filter:");
        });
    }

    /** Without the settings of a lane: reads are on the pool's connections. */
    @ParameterizedTest
    @EnumSource
    void theRowsThatAreReadTogetherAreReachedByTheirKeysAlone(Belief belief) {
        assertThat(plans(belief, List.of(), List.of(RowsTogether.FIND)))
                .singleElement()
                .satisfies(plan -> assertThat(scans(plan))
                        .as(plan)
                        .singleElement()
                        .asString()
                        .contains("Index Scan using account_pkey")
                        .contains("Index Cond: ((shard = wanted.shard) AND (id = wanted.id))")
                        .doesNotContain("Filter:"));
    }

    /** The parts of a plan that read a table, with the conditions of each. */
    private static List<String> scans(String plan) {
        return Arrays.stream(plan.split("->", -1))
                .filter(node -> node.matches("(?s).* Scan( Backward)? (using|on) .*")
                        && !node.contains("Function Scan")
                        && !node.contains("CTE Scan")
                        && !node.contains("Subquery Scan"))
                .toList();
    }

    /** The generic plans, which is what prepared statements end with (EXPLAIN's GENERIC_PLAN, PostgreSQL 16). */
    private List<String> plans(Belief belief, List<String> settings, List<String> statements) {
        List<String> first = new ArrayList<>(List.of("BEGIN; " + tables() + belief.sql));
        first.addAll(settings);
        return pool.withConnection(connection -> run(connection, String.join("; ", first))
                        .chain(() -> Uni.join()
                                .all(statements.stream()
                                        .map(statement -> plan(connection, statement))
                                        .toList())
                                .usingConcurrencyOf(1)
                                .andFailFast())
                        .eventually(() -> run(connection, "ROLLBACK")))
                .await()
                .atMost(PATIENCE);
    }

    private static Uni<String> plan(SqlConnection connection, String statement) {
        return connection
                .query("EXPLAIN (GENERIC_PLAN) " + statement)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString(0))
                        .collect(Collectors.joining("\n")));
    }

    private static Together.Write write(String sql, int parameters) {
        return new Together.Write(sql, Collections.nCopies(parameters, null), 0);
    }

    private static Uni<?> run(SqlConnection connection, String sql) {
        return connection.query(sql).execute();
    }

    /** Tables like the real ones, their indexes included, of which nobody else knows. */
    private static String tables() {
        return TABLES.stream()
                .map(table -> "CREATE TABLE young.%1$s (LIKE public.%1$s INCLUDING ALL); ".formatted(table))
                .collect(Collectors.joining("", "CREATE SCHEMA young; SET LOCAL search_path = young; ", ""));
    }

    /** Some accounts, with an entry of that kind, a purchase and an outcome each. */
    private static String rows(int count, int kind) {
        String each = " FROM generate_series(1, %d) AS n".formatted(count);
        return Stream.of(
                        "INSERT INTO account (shard, id, profile, enrolled_at, lots, points, version, changed_at)"
                                + " SELECT n % 64, n::text, '{}', now(), '', 0, 1, now()",
                        "INSERT INTO purchase SELECT n % 64, n::text, 'order', '', 1, 1, '[]'",
                        "INSERT INTO refund SELECT n % 64, n::text, 'order', 'one', '', 3, '*', 0, 0, 0, 0, ''",
                        "INSERT INTO outcome (shard, account_id, key, algorithm, fingerprint, seq, at)"
                                + " SELECT n % 64, n::text, 'key', 1, '', 1, now()",
                        "INSERT INTO reward (program_id, id, content, changed_at) SELECT 'club', n::text, '{}', now()",
                        "INSERT INTO reward_code (number, program_id, reward_id, digest, sealed)"
                                + " SELECT n, 'club', n::text, n::text, ''",
                        "INSERT INTO handed_code SELECT n % 64, n::text, 1, 1, n",
                        "INSERT INTO rewarded_action SELECT n % 64, n::text, 'REVIEW', 'one', 1",
                        "INSERT INTO stripe (program_id, resource, number, remaining) SELECT 'club', 'c' || n, n % 16, 1",
                        "INSERT INTO ruleset SELECT n, 'club', '', now(), now()",
                        entry(1, kind))
                .map(insert -> insert + each)
                .collect(Collectors.joining("; "));
    }

    private static String redemption(int account) {
        return entry(2, 4) + " FROM generate_series(%1$d, %1$d) AS n".formatted(account);
    }

    private static String entry(int seq, int kind) {
        return "INSERT INTO entry (shard, account_id, seq, txid, kind, points, lots, at, available_after, order_id)"
                + " SELECT n %% 64, n::text, %d, 1, %d, 0, '', now(), 0, 'order'".formatted(seq, kind);
    }
}
