package io.cumul.redis;

import static io.cumul.redis.Accounts.account;
import static io.cumul.redis.Accounts.changed;
import static io.cumul.redis.Accounts.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cumul.core.account.AccountId;
import io.cumul.posting.LedgerCache.Look;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedisFaultsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final int FAILURES = 3;

    private final AtomicLong nanos = new AtomicLong();
    private final Counted counted = new Counted();
    private final List<Redis> clients = new ArrayList<>();
    private OwnRedis server;

    @BeforeEach
    void startServer() {
        server = new OwnRedis();
    }

    @AfterEach
    void stopServer() {
        clients.forEach(Redis::close);
        server.close();
    }

    @Test
    void goesOnWithoutADeadRedisAndComesBackToIt() {
        RedisCache cache = cache(20, 100);
        awaitReached(cache);
        server.stop();
        assertThat(look(cache, "anna")).isEqualTo(Look.UNREACHED);
        assertThat(counted.unreached).hasPositiveValue();
        cache.fill(account("anna", 1)).await().atMost(PATIENCE);
        cache.committed(changed(account("anna", 2))).await().atMost(PATIENCE);
        assertThat(counted.writeFailures).hasValue(2);
        server.start();
        awaitReached(cache);
    }

    @Test
    void goesOnWithoutARedisThatWasNeverThere() {
        server.stop();
        RedisCache cache = cache(20, 100);
        assertThat(look(cache, "anna")).isEqualTo(Look.UNREACHED);
        cache.committed(changed(account("anna", 2))).await().atMost(PATIENCE);
        cache.keep(refused("anna", "k", 1)).await().atMost(PATIENCE);
        assertThat(counted.writeFailures).hasValue(2);
        server.start();
        awaitReached(cache);
    }

    @Test
    void goesOnWithoutAFrozenRedisAndComesBackToIt() {
        RedisCache cache = cache(20, 100);
        awaitReached(cache);
        try (OwnRedis.Frozen _ = server.freeze()) {
            assertThat(look(cache, "anna")).isEqualTo(Look.UNREACHED);
            cache.fill(account("anna", 1)).await().atMost(PATIENCE);
            cache.committed(changed(account("anna", 2))).await().atMost(PATIENCE);
            assertThat(counted.writeFailures).hasValue(2);
        }
        awaitReached(cache);
    }

    @Test
    void leavesRedisAloneAfterFailuresInARowAndTriesAgainAfterAPause() {
        RedisCache cache = cache(20, FAILURES);
        awaitReached(cache);
        try (OwnRedis.Frozen _ = server.freeze()) {
            for (int i = 0; i < FAILURES; i++) {
                assertThat(look(cache, "anna")).isEqualTo(Look.UNREACHED);
            }
        }
        // Answered no sooner than what was sent to the frozen server has been worked off.
        server.command(Command.PING);
        server.command(Command.CONFIG, "RESETSTAT");
        nanos.addAndGet(PAUSE.toNanos() - 1);
        assertThat(look(cache, "anna")).isEqualTo(Look.UNREACHED);
        assertThat(String.valueOf(server.command(Command.INFO, "commandstats"))).doesNotContain("cmdstat_mget");
        nanos.addAndGet(1);
        awaitReached(cache);
    }

    @Test
    void writesWhatRedisMissedOnceItAnswersAgain() {
        RedisCache cache = cache(20, FAILURES);
        awaitReached(cache);
        server.stop();
        for (int version = 1; version <= 200; version++) {
            cache.committed(changed(account("a" + version, version), account("anna", version)))
                    .await()
                    .atMost(PATIENCE);
        }
        server.start();
        await().atMost(PATIENCE).untilAsserted(() -> {
            nanos.addAndGet(PAUSE.toNanos() / 4);
            Look found = look(cache, "anna");
            assertThat(found.account()).isEqualTo(account("anna", 200));
        });
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(look(cache, "a1").account()).isEqualTo(account("a1", 1));
            assertThat(look(cache, "a200").account()).isEqualTo(account("a200", 200));
        });
        assertThat(Long.parseLong(String.valueOf(server.command(Command.PTTL, Keys.snapshot(new AccountId("anna"))))))
                .isBetween(1L, 60_000L);
    }

    @Test
    void doesNotWriteWhatIsOlderThanASnapshotLives() {
        RedisCache cache = cache(20, FAILURES);
        awaitReached(cache);
        server.stop();
        cache.committed(changed(account("anna", 1))).await().atMost(PATIENCE);
        nanos.addAndGet(Duration.ofSeconds(30).toNanos());
        cache.committed(changed(account("bert", 1))).await().atMost(PATIENCE);
        nanos.addAndGet(Duration.ofSeconds(30).toNanos());
        server.start();
        await().atMost(PATIENCE).untilAsserted(() -> {
            nanos.addAndGet(PAUSE.toNanos() / 4);
            assertThat(look(cache, "bert").account()).isEqualTo(account("bert", 1));
        });
        assertThat(look(cache, "anna").account()).isNull();
        assertThat(Long.parseLong(String.valueOf(server.command(Command.PTTL, Keys.snapshot(new AccountId("bert"))))))
                .isBetween(1L, 30_000L);
    }

    @Test
    void connectsAgainWhenItsConnectionIsCut() {
        RedisCache cache = cache(20, 100);
        awaitReached(cache);
        server.command(Command.CLIENT, "KILL", "TYPE", "normal");
        awaitReached(cache);
    }

    @Test
    void connectsAgainAfterItWasTurnedAwayAtTheDoor() {
        // The connection of the test's own client is the one that is allowed.
        server.command(Command.CONFIG, "SET", "maxclients", 1);
        RedisCache cache = cache(20, 100);
        assertThat(look(cache, "anna")).isEqualTo(Look.UNREACHED);
        server.command(Command.CONFIG, "SET", "maxclients", 100);
        nanos.addAndGet(RedisLink.PATIENCE.toNanos());
        awaitReached(cache);
    }

    /** A look may still be late on a busy machine, or the breaker closed only after another pause. */
    private void awaitReached(RedisCache cache) {
        await().atMost(PATIENCE).until(() -> look(cache, "anna").reached() || nanos.addAndGet(PAUSE.toNanos() / 4) < 0);
    }

    private static Look look(RedisCache cache, String accountId) {
        return cache.look(new AccountId(accountId), null).await().atMost(PATIENCE);
    }

    private RedisCache cache(int deadlineMillis, int failures) {
        return cache(new Limits().deadlineMillis(deadlineMillis).breaker(failures, PAUSE));
    }

    private RedisCache cache(Limits limits) {
        Redis client = server.client();
        clients.add(client);
        Surroundings around = new Surroundings(nanos::get, () -> Accounts.NOON, new Random(7));
        return new RedisCache(server.vertx(), () -> client, Keyspace.WHOLE, limits.limits(), counted, around);
    }
}
