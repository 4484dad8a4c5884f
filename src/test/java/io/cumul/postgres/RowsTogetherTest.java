package io.cumul.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cumul.core.account.Account;
import io.cumul.core.account.AccountId;
import io.cumul.posting.LedgerUnavailable;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows that are wanted at the same time, read from a PostgreSQL that answers, that keeps waiting, or that hangs up. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class RowsTogetherTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ReadLimits AMPLE = new ReadLimits(1_000, PATIENCE);
    /** More than the pool has connections. */
    private static final int MANY = 20;

    @Inject
    Vertx vertx;

    @Inject
    ConnectOptions options;

    @Inject
    Pool pool;

    @Inject
    SessionFactory sessions;

    private final AtomicInteger statements = new AtomicInteger();
    private Context loop;
    private RealLanes lanes;

    @BeforeEach
    void open() {
        loop = ((VertxInternal) vertx).createEventLoopContext();
        lanes = new RealLanes(vertx, options.get());
    }

    @AfterEach
    void close() {
        lanes.close();
    }

    @Test
    void theRowsAskedForInOneTurnAreOneStatementAndEachAskerHasItsOwn() {
        PostgresAccounts accounts = accounts(AMPLE);
        AccountId amelie = lanes.member();
        AccountId bert = lanes.member();
        AccountId nobody = new AccountId(UUID.randomUUID().toString());
        List<CompletableFuture<@Nullable AccountId>> found = ask(accounts, List.of(amelie, nobody, bert, amelie));
        assertThat(found.stream().map(RowsTogetherTest::await)).containsExactly(amelie, null, bert, amelie);
        assertThat(statements).hasValue(1);
    }

    @Test
    void whatIsAskedForWhileAStatementIsUnderWayIsTheNextOne() throws SQLException {
        PostgresAccounts accounts = accounts(AMPLE);
        List<AccountId> members = Stream.generate(lanes::member).limit(10).toList();
        List<CompletableFuture<@Nullable AccountId>> found = new ArrayList<>();
        try (LockedTable locked = new LockedTable()) {
            for (AccountId member : members) {
                found.addAll(ask(accounts, List.of(member)));
            }
            locked.awaitWaiting(1);
            assertThat(statements).hasValue(1);
        }
        assertThat(found.stream().map(RowsTogetherTest::await)).containsExactlyElementsOf(members);
        assertThat(statements).hasValue(2);
    }

    @Test
    void aStatementIsBounded() {
        PostgresAccounts accounts = accounts(AMPLE);
        List<AccountId> members = Collections.nCopies(2 * RowsTogether.MOST + 1, lanes.member());
        List<CompletableFuture<@Nullable AccountId>> found = ask(accounts, members);
        assertThat(found.stream().map(RowsTogetherTest::await)).containsExactlyElementsOf(members);
        assertThat(statements).hasValue(3);
    }

    @Test
    void aRowThatCannotBeReadFailsItsOwnAskerAlone() {
        PostgresAccounts accounts = accounts(AMPLE);
        AccountId amelie = lanes.member();
        AccountId broken = lanes.member();
        set(broken, "lots", "gibberish");
        try {
            List<CompletableFuture<@Nullable AccountId>> found = ask(accounts, List.of(broken, amelie));
            assertThat(await(found.get(1))).isEqualTo(amelie);
            assertThatThrownBy(() -> await(found.get(0)))
                    .isNotInstanceOf(LedgerUnavailable.class)
                    .hasStackTraceContaining("gibberish");
            assertThat(statements).hasValue(1);
        } finally {
            set(broken, "lots", "");
        }
    }

    @Test
    void moreRowsThanMayBeWaitedForAreTurnedAwayAndTheOthersAreRead() throws SQLException {
        PostgresAccounts accounts = accounts(new ReadLimits(5, PATIENCE));
        List<AccountId> five = Stream.generate(lanes::member).limit(5).toList();
        List<CompletableFuture<@Nullable AccountId>> found = new ArrayList<>();
        try (LockedTable _ = new LockedTable()) {
            found.addAll(ask(accounts, five.subList(0, 2)));
            found.addAll(ask(accounts, five.subList(2, 5)));
            ask(accounts, five).forEach(RowsTogetherTest::assertUnavailable);
        }
        assertThat(found.stream().map(RowsTogetherTest::await)).containsExactlyElementsOf(five);
        // All places are free again.
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(ask(accounts, five).stream().map(RowsTogetherTest::await))
                        .containsExactlyElementsOf(five));
    }

    @Test
    void aStatementThatFailsFailsThoseAboardAndThoseWhoWaitAreRead() throws SQLException {
        PostgresAccounts accounts = accounts(AMPLE);
        List<AccountId> members = Stream.generate(lanes::member).limit(4).toList();
        List<CompletableFuture<@Nullable AccountId>> waiting;
        try (LockedTable locked = new LockedTable()) {
            List<CompletableFuture<@Nullable AccountId>> aboard = ask(accounts, members.subList(0, 2));
            locked.awaitWaiting(1);
            waiting = ask(accounts, members.subList(2, 4));
            locked.failWaiting();
            aboard.forEach(RowsTogetherTest::assertUnavailable);
        }
        assertThat(waiting.stream().map(RowsTogetherTest::await)).containsExactlyElementsOf(members.subList(2, 4));
    }

    @Test
    void aConnectionThatBreaksFailsThoseAboardAndLaterReadsTakeAnother() throws SQLException {
        PostgresAccounts accounts = accounts(AMPLE);
        AccountId amelie = lanes.member();
        try (LockedTable locked = new LockedTable()) {
            List<CompletableFuture<@Nullable AccountId>> aboard = ask(accounts, List.of(amelie, amelie));
            locked.awaitWaiting(1);
            locked.endWaiting();
            aboard.forEach(RowsTogetherTest::assertUnavailable);
        }
        // The pool may not have noticed yet.
        Awaitility.await()
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> amelie.equals(await(ask(accounts, List.of(amelie)).getFirst())));
    }

    @Test
    void whoHasWaitedForTooLongIsToldAndLeavesNoConnectionAndNoPlaceTaken() throws SQLException {
        PostgresAccounts hasty = accounts(new ReadLimits(MANY, Duration.ofMillis(50)));
        AccountId amelie = lanes.member();
        for (int i = 0; i < MANY; i++) {
            try (LockedTable _ = new LockedTable()) {
                ask(hasty, List.of(amelie, amelie)).forEach(RowsTogetherTest::assertUnavailable);
            }
        }
        assertThat(await(ask(accounts(AMPLE), List.of(amelie)).getFirst())).isEqualTo(amelie);
        Awaitility.await()
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> ask(hasty, Collections.nCopies(MANY, amelie)).stream()
                        .map(RowsTogetherTest::await)
                        .allMatch(amelie::equals));
    }

    @Test
    void theirPlacesAreTakenForAsLongAsTheirStatementRuns() throws SQLException {
        PostgresAccounts hasty = accounts(new ReadLimits(3, Duration.ofMillis(50)));
        AccountId amelie = lanes.member();
        try (LockedTable locked = new LockedTable()) {
            ask(hasty, List.of(amelie, amelie)).forEach(RowsTogetherTest::assertUnavailable);
            ask(hasty, List.of(amelie)).forEach(RowsTogetherTest::assertUnavailable);
            locked.awaitWaiting(2);
            assertThatThrownBy(() -> await(ask(hasty, List.of(amelie)).getFirst()))
                    .isInstanceOf(LedgerUnavailable.class)
                    .hasCauseInstanceOf(RejectedExecutionException.class);
        }
    }

    @Test
    void aStatementThatHangsKeepsNobodyElseWaiting() throws SQLException {
        PostgresAccounts hasty = accounts(new ReadLimits(MANY, Duration.ofMillis(50)));
        AccountId amelie = lanes.member();
        try (LockedTable locked = new LockedTable()) {
            ask(hasty, List.of(amelie)).forEach(RowsTogetherTest::assertUnavailable);
            locked.awaitWaiting(1);
            ask(hasty, List.of(amelie)).forEach(RowsTogetherTest::assertUnavailable);
            locked.awaitWaiting(2);
        }
    }

    @Test
    void anAnswerComesInTheContextThatAskedAndToWhoeverHasNone() {
        PostgresAccounts accounts = accounts(AMPLE);
        AccountId amelie = lanes.member();
        for (int i = 0; i < 8; i++) {
            ContextInternal own =
                    ((VertxInternal) vertx).createEventLoopContext().duplicate();
            CompletableFuture<@Nullable Context> seen = new CompletableFuture<>();
            own.runOnContext(now -> accounts.find(amelie)
                    .subscribe()
                    .with(found -> seen.complete(Vertx.currentContext()), seen::completeExceptionally));
            assertThat(await(seen)).isSameAs(own);
        }
        Account found = accounts.find(amelie).await().atMost(PATIENCE);
        assertThat(found).extracting(Account::id).isEqualTo(amelie);
    }

    private PostgresAccounts accounts(ReadLimits limits) {
        return new PostgresAccounts(vertx, counted(), sessions, limits);
    }

    /** The same pool, and how many statements it was asked for. */
    private Pool counted() {
        return (Pool) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Pool.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("preparedQuery")) {
                        statements.incrementAndGet();
                    }
                    try {
                        return method.invoke(pool, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    /** Asks for all in one turn of the loop, which has ended when this returns. */
    private List<CompletableFuture<@Nullable AccountId>> ask(PostgresAccounts accounts, List<AccountId> wanted) {
        CompletableFuture<List<CompletableFuture<@Nullable AccountId>>> asked = new CompletableFuture<>();
        loop.runOnContext(now -> {
            List<CompletableFuture<@Nullable AccountId>> answers = new ArrayList<>();
            wanted.forEach(accountId -> answers.add(accounts.find(accountId)
                    .map(account -> account == null ? null : account.id())
                    .subscribeAsCompletionStage()));
            loop.runOnContext(next -> asked.complete(answers));
        });
        return await(asked);
    }

    private void set(AccountId accountId, String column, String value) {
        sessions.withStatelessTransaction(session -> session.createNativeQuery(
                                "UPDATE account SET %s = ?3 WHERE shard = ?1 AND id = ?2".formatted(column))
                        .setParameter(1, accountId.shard())
                        .setParameter(2, accountId.value())
                        .setParameter(3, value)
                        .executeUpdate())
                .await()
                .atMost(PATIENCE);
    }

    private static void assertUnavailable(CompletableFuture<?> answer) {
        assertThatThrownBy(() -> await(answer)).isInstanceOf(LedgerUnavailable.class);
    }

    /** What comes of it; a failure as it is. */
    private static <T extends @Nullable Object> T await(CompletableFuture<T> answer) {
        return Uni.createFrom()
                .completionStage(answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .await()
                .indefinitely();
    }
}
