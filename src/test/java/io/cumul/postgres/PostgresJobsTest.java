package io.cumul.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.AccountId;
import io.cumul.core.account.Channel;
import io.cumul.core.account.Profile;
import io.cumul.core.decision.Command;
import io.cumul.core.ledger.ActionRef;
import io.cumul.jobs.Celebrants.Celebrant;
import io.cumul.jobs.DueAccounts.DueAccount;
import io.cumul.jobs.DueCommands.Due;
import io.cumul.posting.Submission;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The jobs' lists in a real PostgreSQL. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class PostgresJobsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Instant PAST =
            Instant.now().minus(400, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MICROS);

    @Inject
    Vertx vertx;

    @Inject
    ConnectOptions options;

    @Inject
    SessionFactory sessions;

    private PostgresJobs jobs;

    @BeforeEach
    void openLists() {
        jobs = new PostgresJobs(sessions, RealLanes.loops(vertx), () -> "club");
    }

    @Test
    void ofManyWhoWantTheTurnOneHasIt() {
        String job = UUID.randomUUID().toString();
        List<Uni<Boolean>> all = Stream.generate(() -> jobs.take(job, Duration.ofHours(1)))
                .limit(8)
                .toList();
        assertThat(Uni.join().all(all).andFailFast().await().atMost(PATIENCE)).containsOnlyOnce(true);
        assertThat(jobs.take(job, Duration.ofHours(1)).await().atMost(PATIENCE)).isFalse();
        assertThat(jobs.take(job, Duration.ZERO).await().atMost(PATIENCE)).isTrue();
    }

    @Test
    void aJobGoesOnWhereItWas() {
        String job = UUID.randomUUID().toString();
        assertThat(jobs.cursor(job).await().atMost(PATIENCE)).isEmpty();
        jobs.take(job, Duration.ZERO).await().atMost(PATIENCE);
        jobs.move(job, "somewhere").await().atMost(PATIENCE);
        jobs.take(job, Duration.ZERO).await().atMost(PATIENCE);
        assertThat(jobs.cursor(job).await().atMost(PATIENCE)).isEqualTo("somewhere");
    }

    @Test
    void eachProgramHasItsOwnTurnAndGoesOnWhereItWasItself() {
        String job = UUID.randomUUID().toString();
        PostgresJobs others = new PostgresJobs(sessions, RealLanes.loops(vertx), () -> "another-club");
        assertThat(jobs.take(job, Duration.ofHours(1)).await().atMost(PATIENCE)).isTrue();
        jobs.move(job, "somewhere").await().atMost(PATIENCE);

        assertThat(others.take(job, Duration.ofHours(1)).await().atMost(PATIENCE))
                .isTrue();
        assertThat(others.cursor(job).await().atMost(PATIENCE)).isEmpty();
        others.move(job, "elsewhere").await().atMost(PATIENCE);
        assertThat(jobs.cursor(job).await().atMost(PATIENCE)).isEqualTo("somewhere");
    }

    @Test
    void accountsThatTimeHasChangedComePageByPageTheLongestOverdueFirst() {
        List<AccountId> members = members(5, null);
        changeAt(members.get(0), PAST.plusSeconds(2));
        changeAt(members.get(1), PAST);
        changeAt(members.get(2), PAST.plusSeconds(2));
        changeAt(members.get(3), Instant.now().plus(1, ChronoUnit.DAYS));

        List<DueAccount> found = new ArrayList<>();
        List<DueAccount> page;
        do {
            page = jobs.due(found.isEmpty() ? null : found.getLast(), 2).await().atMost(PATIENCE);
            found.addAll(page);
        } while (!page.isEmpty());

        List<AccountId> together =
                Stream.of(members.get(0), members.get(2)).sorted().toList();
        assertThat(found.stream().filter(one -> members.contains(one.id())))
                .containsExactly(
                        new DueAccount(PAST, members.get(1)),
                        new DueAccount(PAST.plusSeconds(2), together.getFirst()),
                        new DueAccount(PAST.plusSeconds(2), together.getLast()));
    }

    @Test
    void commandsThatWaitComeInOrderUntilTheyAreForgotten() {
        List<AccountId> members = members(3, null);
        members.forEach(this::waits);

        List<Due> waiting = waiting(members);
        assertThat(waiting).extracting(due -> due.command().accountId()).containsExactlyElementsOf(members);
        assertThat(waiting.getFirst().command().action()).isEqualTo(new ActionRef("REFERRAL", "zoe"));

        jobs.forget(waiting.subList(0, 2)).await().atMost(PATIENCE);
        jobs.forget(waiting.subList(0, 2)).await().atMost(PATIENCE);
        assertThat(waiting(members)).containsExactly(waiting.getLast());
    }

    @Test
    void membersAreFoundByTheirBirthdayPageByPage() {
        List<AccountId> born = members(3, MonthDay.of(2, 29));
        members(2, MonthDay.of(2, 28));

        List<Celebrant> found = new ArrayList<>();
        List<Celebrant> page;
        do {
            AccountId after = found.isEmpty() ? null : found.getLast().id();
            page = jobs.bornOn(MonthDay.of(2, 29), after, 2).await().atMost(PATIENCE);
            found.addAll(page);
        } while (!page.isEmpty());

        assertThat(found)
                .contains(
                        born.stream().map(id -> new Celebrant(id, Channel.APP)).toArray(Celebrant[]::new));
        assertThat(found).extracting(Celebrant::id).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void nobodyIsFoundWhoseAccountIsClosed() {
        List<AccountId> born = members(2, MonthDay.of(2, 27));
        run("UPDATE account SET status = 3 WHERE id = ?1", born.getFirst().value());

        List<Celebrant> found =
                jobs.bornOn(MonthDay.of(2, 27), null, 10).await().atMost(PATIENCE);

        assertThat(found).extracting(Celebrant::id).contains(born.getLast()).doesNotContain(born.getFirst());
    }

    private List<AccountId> members(int count, @Nullable MonthDay birthday) {
        Profile profile = new Profile(Channel.APP, null, birthday, List.of(), null, List.of());
        List<AccountId> members = IntStream.range(0, count)
                .mapToObj(i -> new AccountId(UUID.randomUUID().toString()))
                .toList();
        try (RealLanes lanes = new RealLanes(vertx, options.get())) {
            lanes.postAll(members.stream()
                    .map(id -> Submission.unkeyed(new Command.Enrol(id, profile), null))
                    .toList());
        }
        return members;
    }

    private List<Due> waiting(List<AccountId> members) {
        List<Due> found = new ArrayList<>();
        List<Due> page;
        do {
            page = jobs.waiting(found.isEmpty() ? null : found.getLast().place(), 2)
                    .await()
                    .atMost(PATIENCE);
            found.addAll(page);
        } while (!page.isEmpty());
        return found.stream()
                .filter(due -> members.contains(due.command().accountId()))
                .toList();
    }

    private void waits(AccountId member) {
        run(
                "INSERT INTO due_command (shard, account_id, command, created_at) VALUES (CAST(?1 AS smallint), ?2, ?3, now())",
                member.shard(),
                member.value(),
                "{\"action\":\"REFERRAL\",\"reference\":\"zoe\",\"channel\":\"WEB\",\"origin\":\"SYSTEM\"}");
    }

    private void changeAt(AccountId member, Instant at) {
        run("UPDATE account SET next_change_at = ?1 WHERE id = ?2", at, member.value());
    }

    private void run(String sql, Object... values) {
        sessions.withStatelessTransaction(session -> {
                    var query = session.createNativeQuery(sql);
                    for (int i = 0; i < values.length; i++) {
                        query.setParameter(i + 1, values[i]);
                    }
                    return query.executeUpdate();
                })
                .await()
                .atMost(PATIENCE);
    }
}
