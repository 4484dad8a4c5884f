package io.cumul.postgres;

import io.cumul.posting.Budget;
import io.cumul.program.Draft;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a program's budgets and stocks, in {@link Budget#STRIPES} rows each, so that flushes which take from one of them
 * seldom wait for one another. Stripes are locked as flushes lock all of them: by resource, then in order.
 */
final class BudgetStripes {
    private final StatelessSession session;
    private final String programId;

    /** The stripes of a program as a transaction sees and changes them. */
    BudgetStripes(StatelessSession session, String programId) {
        this.session = session;
        this.programId = programId;
    }

    /**
     * Makes what is left fit the budgets of a draft.
     *
     * @return the points that campaigns have given, of those that have given more than the draft allows; empty if none has
     */
    Uni<Map<String, Long>> adjust(Draft draft) {
        Map<String, Long> overspent = new HashMap<>();
        return Multi.createFrom()
                .iterable(new TreeMap<>(draft.budgets()).entrySet())
                .onItem()
                .transformToUniAndConcatenate(budget -> adjust(
                                budget.getKey(), draft.earlierBudgets().get(budget.getKey()), budget.getValue())
                        .invoke(given -> {
                            if (given > budget.getValue()) {
                                overspent.put(budget.getKey(), given);
                            }
                        }))
                .collect()
                .last()
                .replaceWith(overspent);
    }

    /**
     * Makes what is left fit a new total, unless more has been given than that.
     *
     * @param earlier the total so far; absent if nothing was ever given
     * @return how much has been given; if that is more than the total, nothing was changed
     */
    Uni<Long> adjust(String resource, @Nullable Long earlier, long total) {
        return lock(resource).flatMap(rows -> {
            if (rows.isEmpty()) {
                return create(resource, total).replaceWith(0L);
            }
            long left = sum(rows);
            long given = earlier == null ? 0 : earlier - left;
            return given > total
                    ? Uni.createFrom().item(given)
                    : spread(resource, total - given).replaceWith(given);
        });
    }

    /** Adds to what is left of a resource, which is made if there is none yet. */
    Uni<Void> add(String resource, long more) {
        return lock(resource)
                .flatMap(rows ->
                        rows.isEmpty() ? create(resource, more) : spread(resource, Math.addExact(sum(rows), more)));
    }

    private Uni<List<Long>> lock(String resource) {
        return session.createNativeQuery(
                        "SELECT remaining FROM stripe WHERE program_id = :program AND resource = :resource"
                                + " ORDER BY number FOR UPDATE",
                        Long.class)
                .setParameter("program", programId)
                .setParameter("resource", resource)
                .getResultList();
    }

    private Uni<Void> create(String resource, long total) {
        return session.createNativeQuery("INSERT INTO stripe (program_id, resource, number, remaining)"
                        + " SELECT :program, :resource, number, 0 FROM generate_series(0, :last) AS number")
                .setParameter("program", programId)
                .setParameter("resource", resource)
                .setParameter("last", Budget.STRIPES - 1)
                .executeUpdate()
                .flatMap(created -> spread(resource, total));
    }

    /** Every stripe gets its share, the first ones one more where it does not divide. */
    private Uni<Void> spread(String resource, long total) {
        return session.createNativeQuery("UPDATE stripe SET remaining = CAST(:share AS bigint)"
                        + " + CASE WHEN number < :rest THEN 1 ELSE 0 END"
                        + " WHERE program_id = :program AND resource = :resource")
                .setParameter("share", total / Budget.STRIPES)
                .setParameter("rest", (int) (total % Budget.STRIPES))
                .setParameter("program", programId)
                .setParameter("resource", resource)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static long sum(List<Long> rows) {
        return rows.stream().mapToLong(Long::longValue).sum();
    }
}
