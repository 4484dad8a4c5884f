package io.cumul.postgres;

import io.cumul.core.program.reward.Catalogue;
import io.cumul.core.program.reward.Reward;
import io.cumul.core.program.reward.Shelf;
import io.cumul.encoding.RewardJson;
import io.cumul.posting.LedgerUnavailable;
import io.cumul.reward.CodeImport;
import io.cumul.reward.Imported;
import io.cumul.reward.RewardStore;
import io.cumul.reward.Shelved;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Keeps rewards and their codes in PostgreSQL. Those who change the catalogue of a reward go one after the other. */
public final class PostgresRewards implements RewardStore {
    /** How long an import may take: many thousand rows in one transaction. */
    private static final Duration IMPORT = Duration.ofSeconds(60);

    private final SessionFactory sessions;
    private final Reads reads;
    private final ReadLimits limits;
    private final InstantSource clock;
    private final Executor loop;

    /**
     * Rewards.
     *
     * @param limits bounds reads and changes
     * @param clock says when something was changed
     * @param loop runs on an event loop, from whatever thread it is asked: sessions live there alone
     */
    public PostgresRewards(SessionFactory sessions, ReadLimits limits, InstantSource clock, Executor loop) {
        this.sessions = sessions;
        this.reads = new Reads(sessions, limits);
        this.limits = limits;
        this.clock = clock;
        this.loop = loop;
    }

    @Override
    public Uni<List<Shelf>> all(String programId) {
        return reads.run(session -> rows(session, programId)
                        .flatMap(rows -> left(session, programId)
                                .map(left -> rows.stream()
                                        .map(CatalogueRow::toReward)
                                        .map(reward -> new Shelf(reward, left.getOrDefault(reward.shelf(), 0L)))
                                        .toList())))
                .runSubscriptionOn(loop);
    }

    @Override
    public Uni<Shelved> put(String programId, Reward reward) {
        return change(
                limits.deadline(),
                session -> one(session, programId, reward.id())
                        .flatMap(row -> row == null
                                ? make(session, programId, reward)
                                : replace(session, row, row.toReward(), reward)));
    }

    @Override
    public Uni<Boolean> withdraw(String programId, String rewardId) {
        return change(
                limits.deadline(),
                session -> session.createNativeQuery("UPDATE reward SET withdrawn = true, changed_at = :now"
                                + " WHERE program_id = :program AND id = :id AND NOT withdrawn")
                        .setParameter("now", now())
                        .setParameter("program", programId)
                        .setParameter("id", rewardId)
                        .executeUpdate()
                        .map(rows -> rows > 0));
    }

    @Override
    public Uni<Imported> add(CodeImport codes) {
        return change(
                IMPORT,
                session -> one(session, codes.programId(), codes.rewardId()).flatMap(row -> {
                    if (row == null || row.withdrawn) {
                        return Uni.createFrom().<Imported>item(new Imported.NoReward());
                    }
                    return row.toReward().handout().coded()
                            ? new CodeRows(session, codes, now()).add()
                            : Uni.createFrom().<Imported>item(new Imported.NoCodes());
                }));
    }

    @Override
    public Uni<Set<String>> keyIds() {
        return reads.run(session -> session.createSelectionQuery("select id from CodeKeyRow", String.class)
                        .getResultList())
                .<Set<String>>map(HashSet::new)
                .runSubscriptionOn(loop);
    }

    /** Locks the row, so that whoever changes the same reward, or brings codes for it, comes after. */
    private static Uni<@Nullable CatalogueRow> one(StatelessSession session, String programId, String rewardId) {
        return session.createNativeQuery(
                        "SELECT * FROM reward WHERE program_id = :program AND id = :id FOR UPDATE", CatalogueRow.class)
                .setParameter("program", programId)
                .setParameter("id", rewardId)
                .getSingleResultOrNull();
    }

    private Uni<Shelved> make(StatelessSession session, String programId, Reward reward) {
        return session.createSelectionQuery(
                        "select count(*) from CatalogueRow where programId = :program and not withdrawn", Long.class)
                .setParameter("program", programId)
                .getSingleResult()
                .flatMap(rewards -> {
                    if (rewards >= Catalogue.MAX_REWARDS) {
                        return Uni.createFrom().<Shelved>item(new Shelved.Full());
                    }
                    CatalogueRow row = new CatalogueRow();
                    row.programId = programId;
                    row.id = reward.id();
                    row.content = RewardJson.write(reward);
                    row.changedAt = now();
                    return session.insert(row)
                            .chain(() ->
                                    new BudgetStripes(session, programId).adjust(reward.shelf(), null, reward.total()))
                            .replaceWith(new Shelved.Made());
                });
    }

    private Uni<Shelved> replace(StatelessSession session, CatalogueRow row, Reward before, Reward reward) {
        if (before.handout().coded() != reward.handout().coded()) {
            return Uni.createFrom().item(new Shelved.OtherHandout());
        }
        Uni<Long> given = reward.handout().coded()
                ? Uni.createFrom().item(0L)
                : new BudgetStripes(session, row.programId).adjust(reward.shelf(), before.total(), reward.total());
        return given.flatMap(out -> out > reward.total()
                ? Uni.createFrom().<Shelved>item(new Shelved.Overdrawn(out))
                : write(session, row, reward).replaceWith(row.withdrawn ? new Shelved.Made() : new Shelved.Replaced()));
    }

    private Uni<Integer> write(StatelessSession session, CatalogueRow row, Reward reward) {
        return session.createNativeQuery("UPDATE reward SET content = :content, withdrawn = false, changed_at = :now"
                        + " WHERE program_id = :program AND id = :id")
                .setParameter("content", RewardJson.write(reward))
                .setParameter("now", now())
                .setParameter("program", row.programId)
                .setParameter("id", row.id)
                .executeUpdate();
    }

    private static Uni<List<CatalogueRow>> rows(StatelessSession session, String programId) {
        return session.createSelectionQuery(
                        "from CatalogueRow where programId = :program and not withdrawn order by id",
                        CatalogueRow.class)
                .setParameter("program", programId)
                .getResultList();
    }

    private static Uni<Map<String, Long>> left(StatelessSession session, String programId) {
        return session.createSelectionQuery(
                        "select resource, sum(remaining) from StripeRow where programId = :program group by resource",
                        Object[].class)
                .setParameter("program", programId)
                .getResultList()
                .map(rows -> {
                    Map<String, Long> left = new HashMap<>();
                    rows.forEach(row -> left.put((String) row[0], ((Number) row[1]).longValue()));
                    return left;
                });
    }

    private <T> Uni<T> change(Duration deadline, Function<StatelessSession, Uni<T>> change) {
        return sessions.withStatelessTransaction((session, transaction) -> change.apply(session))
                .ifNoItem()
                .after(deadline)
                .fail()
                .onFailure()
                .transform(LedgerUnavailable::new)
                .runSubscriptionOn(loop);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
