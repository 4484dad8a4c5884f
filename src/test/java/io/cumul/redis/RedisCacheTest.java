package io.cumul.redis;

import static io.cumul.redis.Accounts.account;
import static io.cumul.redis.Accounts.changed;
import static io.cumul.redis.Accounts.judged;
import static io.cumul.redis.Accounts.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.Account;
import io.cumul.core.account.AccountId;
import io.cumul.posting.IdempotencyKey;
import io.cumul.posting.KeptOutcome;
import io.cumul.posting.LedgerCache.Look;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedisCacheTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static OwnRedis server;

    private final Counted counted = new Counted();
    private Instant now = Accounts.NOON;
    private Redis client;
    private RedisCache cache;

    @BeforeAll
    static void startServer() {
        server = new OwnRedis();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void connect() {
        server.command(Command.FLUSHALL);
        client = server.client();
        Surroundings around = new Surroundings(System::nanoTime, () -> now, new Random(7));
        cache = new RedisCache(server.vertx(), () -> client, Keyspace.WHOLE, Limits.PATIENT, counted, around);
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Test
    void findsNothingInAnEmptyCache() {
        assertThat(look("anna", "k")).isEqualTo(new Look(true, null, null));
        assertThat(counted.misses).hasValue(1);
        assertThat(counted.hits).hasValue(0);
    }

    @Test
    void findsTheSnapshotsOfACommittedBatchButNoOutcomeThatNobodyHasAskedForAgain() {
        await(cache.committed(judged(List.of(account("anna", 7)), List.of(refused("anna", "k", 7)))));
        assertThat(look("anna", "k")).isEqualTo(new Look(true, account("anna", 7), null));
    }

    @Test
    void findsTheSnapshotAndTheOutcomesThatWereKept() {
        KeptOutcome kept = refused("anna", "k", 7);
        await(cache.committed(changed(account("anna", 7))));
        await(cache.keep(kept));
        assertThat(look("anna", "k")).isEqualTo(new Look(true, account("anna", 7), kept));
        assertThat(look("anna", "other")).isEqualTo(new Look(true, account("anna", 7), null));
        assertThat(look("anna", null)).isEqualTo(new Look(true, account("anna", 7), null));
        assertThat(counted.hits).hasValue(3);
    }

    @Test
    void aLookAtAKeyAloneTakesNoNoticeOfTheAccount() {
        KeptOutcome kept = refused("anna", "k", 7);
        await(cache.committed(changed(account("anna", 7))));
        await(cache.keep(kept));
        assertThat(earlier("anna", "k")).isEqualTo(new Look(true, null, kept));
        assertThat(earlier("anna", "other")).isEqualTo(new Look(true, null, null));
        assertThat(counted.hits).hasValue(0);
        assertThat(counted.misses).hasValue(0);
    }

    @Test
    void findsWhatWasFilledIn() {
        await(cache.fill(account("anna", 3)));
        assertThat(look("anna", null).account()).isEqualTo(account("anna", 3));
    }

    @Test
    void findsWhatWasFoundChangedByABatchThatNobodyHeardOf() {
        await(cache.fill(account("anna", 3)));
        await(cache.found(List.of(account("anna", 4), account("bert", 2)), now));
        assertThat(look("anna", null).account()).isEqualTo(account("anna", 4));
        assertThat(look("bert", null).account()).isEqualTo(account("bert", 2));
    }

    @Test
    void findsAWholeBatchOfAllShards() {
        List<Account> accounts =
                IntStream.range(0, 256).mapToObj(i -> account("a" + i, i + 1)).toList();
        await(cache.committed(judged(accounts, List.of())));
        for (int i = 0; i < accounts.size(); i++) {
            assertThat(look("a" + i, null)).isEqualTo(new Look(true, accounts.get(i), null));
        }
    }

    @Test
    void neverReplacesASnapshotByAnOlderOne() {
        await(cache.committed(changed(account("anna", 7))));
        await(cache.committed(changed(account("anna", 6))));
        await(cache.fill(account("anna", 5)));
        assertThat(look("anna", null).account()).isEqualTo(account("anna", 7));
    }

    @Test
    void replacesASnapshotByALaterOne() {
        await(cache.fill(account("anna", 9)));
        await(cache.committed(changed(account("anna", 10))));
        assertThat(look("anna", null).account()).isEqualTo(account("anna", 10));
    }

    @Test
    void ordersSnapshotsOfOneVersionByTheirEvaluation() {
        await(cache.fill(account("anna", 7)));
        String key = Keys.snapshot(new AccountId("anna"));
        server.command(Command.PEXPIRE, key, 5_000);
        now = now.minusNanos(1_000);
        await(cache.fill(account("anna", 7)));
        assertThat(millisLeft(key)).isBetween(1L, 5_000L);
        now = now.plusNanos(2_000);
        await(cache.fill(account("anna", 7)));
        assertThat(millisLeft(key)).isGreaterThan(5_000L);
    }

    @Test
    void saysHowLongAgoASnapshotWasKnownToBeCurrent() {
        await(cache.fill(account("anna", 7)));
        now = now.plusMillis(1_500);
        look("anna", null);
        assertThat(counted.ageMicros).hasValue(1_500_000);
    }

    @Test
    void keepsTheLatestOfSnapshotsThatRace() {
        List<Account> versions = new ArrayList<>(
                LongStream.rangeClosed(1, 200).mapToObj(v -> account("anna", v)).toList());
        Collections.shuffle(versions, new Random(1));
        List<CompletableFuture<Void>> running = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            versions.forEach(version ->
                    threads.execute(() -> running.add(cache.fill(version).subscribeAsCompletionStage())));
        }
        running.forEach(CompletableFuture::join);
        assertThat(look("anna", null).account()).isEqualTo(account("anna", 200));
    }

    @Test
    void neverChangesAnOutcome() {
        await(cache.keep(refused("anna", "k", 1)));
        await(cache.keep(refused("anna", "k", 2)));
        assertThat(look("anna", "k").outcome()).isEqualTo(refused("anna", "k", 1));
    }

    @Test
    void letsSnapshotsExpireWithinAMinuteAndNotAllAtOnce() {
        List<Account> accounts =
                IntStream.range(0, 50).mapToObj(i -> account("a" + i, 1)).toList();
        await(cache.committed(judged(accounts, List.of())));
        await(cache.keep(refused("a0", "k", 1)));
        List<Long> left = accounts.stream()
                .map(account -> millisLeft(Keys.snapshot(account.id())))
                .toList();
        assertThat(left).allSatisfy(millis -> assertThat(millis).isBetween(1L, 60_000L));
        assertThat(left.stream().map(millis -> millis / 1_000).distinct()).hasSizeGreaterThan(5);
        assertThat(millisLeft("cumul:{" + new AccountId("a0").shard() + "}:o:a0/k"))
                .isBetween(1L, 600_000L);
    }

    @Test
    void doesNotLetASnapshotLiveLongerForBeingWrittenAgain() {
        await(cache.fill(account("anna", 7)));
        String key = Keys.snapshot(new AccountId("anna"));
        server.command(Command.PEXPIRE, key, 5_000);
        await(cache.fill(account("anna", 7)));
        assertThat(millisLeft(key)).isBetween(1L, 5_000L);
    }

    @Test
    void writesToARedisThatHasForgottenTheScript() {
        await(cache.fill(account("anna", 1)));
        server.command(Command.SCRIPT, "FLUSH");
        await(cache.committed(judged(List.of(account("anna", 2), account("bert", 1)), List.of())));
        assertThat(look("anna", null).account()).isEqualTo(account("anna", 2));
        assertThat(look("bert", null).account()).isEqualTo(account("bert", 1));
        assertThat(counted.writeFailures).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "{}", "1 2 {\"id\":", "x y {}", "7", "1 2 {\"id\":\"anna\",\"later\":1}"})
    void takesGarbageForAMissAndReplacesIt(String garbage) {
        AccountId anna = new AccountId("anna");
        server.command(Command.SET, Keys.snapshot(anna), garbage);
        server.command(Command.SET, Keys.outcome(anna, new IdempotencyKey("k")), garbage);
        assertThat(look("anna", "k")).isEqualTo(new Look(true, null, null));
        assertThat(counted.misses).hasValue(1);
        await(cache.fill(account("anna", 2)));
        assertThat(look("anna", null).account()).isEqualTo(account("anna", 2));
    }

    @Test
    void takesAValueOfAnotherTypeForAMissAndReplacesIt() {
        server.command(Command.LPUSH, Keys.snapshot(new AccountId("anna")), "x");
        assertThat(look("anna", null)).isEqualTo(new Look(true, null, null));
        await(cache.fill(account("anna", 2)));
        assertThat(look("anna", null).account()).isEqualTo(account("anna", 2));
    }

    @Test
    void takesTheSnapshotOfAnotherAccountForAMiss() {
        String foreign = Snapshot.of(account("bert", 3), now).text();
        server.command(Command.SET, Keys.snapshot(new AccountId("anna")), foreign);
        assertThat(look("anna", null)).isEqualTo(new Look(true, null, null));
    }

    @Test
    void answersOnTheContextOfTheCaller() throws Exception {
        for (int i = 0; i < 3; i++) {
            Context context = server.vertx().getOrCreateContext();
            CompletableFuture<@Nullable Context> answered = new CompletableFuture<>();
            context.runOnContext(now -> cache.look(new AccountId("anna"), null)
                    .subscribe()
                    .with(look -> answered.complete(Vertx.currentContext())));
            assertThat(answered.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isSameAs(context);
        }
    }

    private Look look(String accountId, @Nullable String key) {
        return await(cache.look(new AccountId(accountId), key == null ? null : new IdempotencyKey(key)));
    }

    private Look earlier(String accountId, String key) {
        return await(cache.earlier(new AccountId(accountId), new IdempotencyKey(key)));
    }

    private static long millisLeft(String key) {
        return Long.parseLong(String.valueOf(server.command(Command.PTTL, key)));
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
