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

/**
 * What is left of campaigns' budgets, in {@link Budget#STRIPES} rows each, so that flushes which take from one campaign seldom wait
 * for one another.
 */
final class BudgetStripes {
    private final StatelessSession session;

    /** The stripes as a transaction sees and changes them. */
    BudgetStripes(StatelessSession session) {
        this.session = session;
    }

    /**
     * Makes what is left fit the budgets of a draft. Stripes are locked as flushes lock all of them: by campaign, then in order.
     *
     * @return the points that campaigns have given, of those that have given more than the draft allows; empty if none has
     */
    Uni<Map<String, Long>> adjust(Draft draft) {
        Map<String, Long> overspent = new HashMap<>();
        return Multi.createFrom()
                .iterable(new TreeMap<>(draft.budgets()).entrySet())
                .onItem()
                .transformToUniAndConcatenate(budget -> adjust(budget.getKey(), budget.getValue(), draft, overspent))
                .collect()
                .last()
                .replaceWith(overspent);
    }

    private Uni<Void> adjust(String campaign, long budget, Draft draft, Map<String, Long> overspent) {
        return session.createNativeQuery(
                        "SELECT remaining FROM budget_stripe WHERE campaign = :campaign ORDER BY stripe FOR UPDATE",
                        Long.class)
                .setParameter("campaign", campaign)
                .getResultList()
                .flatMap(rows -> {
                    if (rows.isEmpty()) {
                        return create(campaign, budget);
                    }
                    long left = sum(rows);
                    long given = draft.earlierBudgets().getOrDefault(campaign, left) - left;
                    if (given > budget) {
                        overspent.put(campaign, given);
                        return Uni.createFrom().voidItem();
                    }
                    return spread(campaign, budget - given);
                });
    }

    private Uni<Void> create(String campaign, long budget) {
        return session.createNativeQuery("INSERT INTO budget_stripe (campaign, stripe, remaining)"
                        + " SELECT :campaign, stripe, 0 FROM generate_series(0, :last) AS stripe")
                .setParameter("campaign", campaign)
                .setParameter("last", Budget.STRIPES - 1)
                .executeUpdate()
                .flatMap(created -> spread(campaign, budget));
    }

    /** Every stripe gets its share, the first ones a point more where it does not divide. */
    private Uni<Void> spread(String campaign, long points) {
        return session.createNativeQuery("UPDATE budget_stripe SET remaining = :share"
                        + " + CASE WHEN stripe < :rest THEN 1 ELSE 0 END WHERE campaign = :campaign")
                .setParameter("share", points / Budget.STRIPES)
                .setParameter("rest", (int) (points % Budget.STRIPES))
                .setParameter("campaign", campaign)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static long sum(List<Long> rows) {
        return rows.stream().mapToLong(Long::longValue).sum();
    }
}
