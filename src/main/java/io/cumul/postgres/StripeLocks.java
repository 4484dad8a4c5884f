package io.cumul.postgres;

import static io.cumul.postgres.Columns.longs;
import static io.cumul.postgres.Columns.texts;

import io.cumul.posting.Budget;
import io.cumul.posting.Needs;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Locks the stripes of the budgets and stocks that a batch may draw on: after its accounts, and all in one order. */
final class StripeLocks {
    private final SqlConnection connection;
    private final Needs needs;
    private final int home;
    private final List<String> resources;
    private final Map<String, Map<Integer, Long>> locked = new HashMap<>();
    private final Map<String, Long> committed = new HashMap<>();

    /**
     * Nothing yet.
     *
     * @param home number of the lane's home stripe
     */
    StripeLocks(SqlConnection connection, Needs needs, int home) {
        this.connection = connection;
        this.needs = needs;
        this.home = home;
        resources = needs.budgets().stream().sorted().toList();
    }

    /**
     * Sends the lock, and then the look at what all stripes have left.
     *
     * @param parts takes what is sent; fails with {@link Held} if a stripe cannot be had in time
     */
    void load(List<Future<?>> parts) {
        if (resources.isEmpty()) {
            return;
        }
        List<Wanted> wanted = wanted();
        parts.add(send(
                row -> locked.computeIfAbsent(row.getString(0), first -> new HashMap<>())
                        .put(row.getInteger(1), row.getLong(2)),
                LaneSql.LOCK_STRIPES,
                texts(wanted, Wanted::resource),
                longs(wanted, Wanted::number),
                needs.programId()));
        parts.add(send(
                row -> committed.put(row.getString(0), row.getLong(1)),
                LaneSql.BUDGETS,
                texts(resources, resource -> resource),
                needs.programId()));
    }

    /** What was loaded. */
    Map<String, Budget> budgets() {
        return resources.stream()
                .collect(Collectors.toMap(
                        resource -> resource,
                        resource -> new Budget(
                                home,
                                locked.getOrDefault(resource, Map.of()),
                                needs.whole().contains(resource),
                                committed.getOrDefault(resource, 0L))));
    }

    private List<Wanted> wanted() {
        List<Wanted> wanted = new ArrayList<>();
        for (String resource : resources) {
            if (needs.whole().contains(resource)) {
                IntStream.range(0, Budget.STRIPES).forEach(number -> wanted.add(new Wanted(resource, number)));
            } else {
                wanted.add(new Wanted(resource, home));
            }
        }
        return wanted;
    }

    private Future<?> send(Consumer<Row> reader, String sql, Object... columns) {
        return Rows.read(connection, reader, sql, columns)
                .recover(
                        failure -> Future.failedFuture(failure instanceof UnreadableRow ? failure : new Held(failure)));
    }

    private record Wanted(String resource, int number) {}

    /** A stripe could not be had in time: it is waited for again, and no account is to blame. */
    static final class Held extends RuntimeException {
        private static final long serialVersionUID = 1;

        Held(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }
}
