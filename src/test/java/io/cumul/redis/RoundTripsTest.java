package io.cumul.redis;

import static io.cumul.redis.Accounts.account;
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
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisClientType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes over the wire, counted by Redis itself. */
class RoundTripsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final OwnRedis server = new OwnRedis("cluster-announce-ip 127.0.0.1");
    private final Counted counted = new Counted();
    private final List<Redis> clients = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        clients.forEach(Redis::close);
        server.close();
    }

    @Test
    void theLooksOfOneTurnAreOneRoundTrip() {
        RedisCache cache = cache(server, Keyspace.WHOLE, new Limits());
        await(cache.fill(account("a7", 7)));
        List<Look> looks = onLoop(
                loop(server),
                IntStream.range(0, 200)
                        .<Supplier<Uni<Look>>>mapToObj(i -> () -> cache.look(id(i), new IdempotencyKey("k")))
                        .toList());
        assertThat(server.calls("mget")).isEqualTo(1);
        assertThat(counted.trips).hasValue(1);
        assertThat(counted.looks).hasValue(200);
        assertThat(looks.get(7)).isEqualTo(new Look(true, account("a7", 7), null));
        assertThat(looks.get(8)).isEqualTo(new Look(true, null, null));
    }

    @Test
    void looksThatArriveWhileOneIsUnderWayAreTheNextRoundTrip() {
        RedisCache cache = cache(server, Keyspace.WHOLE, new Limits());
        Context loop = ((VertxInternal) server.vertx()).createEventLoopContext();
        onLoop(loop, List.<Supplier<Uni<Look>>>of(() -> cache.look(id(0), null)));
        List<CompletableFuture<Look>> looks = new ArrayList<>();
        try (OwnRedis.Frozen _ = server.freeze()) {
            for (int i = 0; i < 50; i++) {
                Uni<Look> look = cache.look(id(i), null);
                // Each in a turn of its own, and the next turn after it has ended: the first has left by then.
                CompletableFuture<Void> ended = new CompletableFuture<>();
                loop.runOnContext(now -> {
                    looks.add(look.subscribeAsCompletionStage());
                    loop.runOnContext(next -> ended.complete(null));
                });
                ended.join();
            }
        }
        assertThat(looks.stream().map(CompletableFuture::join)).allMatch(Look::reached);
        assertThat(server.calls("mget")).isEqualTo(1 + 2);
    }

    @Test
    void aRoundTripIsBounded() {
        RedisCache cache = cache(server, Keyspace.WHOLE, new Limits().gather(10));
        onLoop(
                loop(server),
                IntStream.range(0, 25)
                        .<Supplier<Uni<Look>>>mapToObj(i -> () -> cache.look(id(i), null))
                        .toList());
        assertThat(server.calls("mget")).isEqualTo(3);
    }

    @Test
    void aKeyThatManyWantIsAskedForOnce() {
        RedisCache cache = cache(server, Keyspace.WHOLE, new Limits());
        onLoop(
                loop(server),
                IntStream.range(0, 50)
                        .<Supplier<Uni<Look>>>mapToObj(i -> () -> cache.look(id(1), new IdempotencyKey("k" + i % 3)))
                        .toList());
        assertThat(server.said("stats", Pattern.compile("keyspace_misses:(\\d+)")))
                .isEqualTo(4);
    }

    @Test
    void aBatchIsWrittenByOneCommand() {
        RedisCache cache = cache(server, Keyspace.WHOLE, new Limits());
        // Makes the script known.
        await(cache.fill(account("bert", 1)));
        long evalshas = server.calls("evalsha");
        await(cache.committed(judged(accounts(), List.of())));
        assertThat(server.calls("evalsha")).isEqualTo(evalshas + 1);
        assertThat(counted.writes).hasValue(1);
    }

    @Test
    void theRowsThatAreFilledInInOneTurnAreOneRoundTrip() {
        RedisCache cache = cache(server, Keyspace.WHOLE, new Limits());
        await(cache.fill(account("bert", 1)));
        long evalshas = server.calls("evalsha");
        onLoop(
                loop(server),
                accounts().stream()
                        .<Supplier<Uni<Void>>>map(account -> () -> cache.fill(account))
                        .toList());
        assertThat(server.calls("evalsha")).isEqualTo(evalshas + 1);
        assertThat(await(cache.look(id(99), null)).account()).isEqualTo(account("a99", 100));
        assertThat(counted.fills).hasValue(101);
    }

    @Test
    void eachEventLoopHoldsOneConnection() {
        RedisCache cache = cache(server, Keyspace.WHOLE, new Limits());
        Set<Thread> loops = ConcurrentHashMap.newKeySet();
        for (int i = 0; i < 16; i++) {
            onLoop(
                    loop(server),
                    List.<Supplier<Uni<Void>>>of(
                            () -> cache.look(id(1), null)
                                    .invoke(look -> loops.add(Thread.currentThread()))
                                    .replaceWithVoid(),
                            () -> cache.fill(account("a1", 1))));
        }
        assertThat(loops.size()).isGreaterThan(1);
        // And one is the test's own.
        assertThat(String.valueOf(server.command(Command.CLIENT, "LIST")).lines())
                .hasSize(loops.size() + 1);
    }

    @Test
    void inAClusterEachSlotHasItsOwnCommand() {
        try (OwnRedis node = new OwnRedis("cluster-enabled yes", "cluster-announce-ip 127.0.0.1")) {
            node.command(Command.CLUSTER, slots());
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> String.valueOf(node.command(Command.CLUSTER, "INFO"))
                            .contains("cluster_state:ok"));
            RedisCache cache = cache(node, Keyspace.SLOTTED, new Limits());
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> await(cache.look(id(1), null)).reached());
            await(cache.committed(judged(accounts(), List.of())));
            outcomes().forEach(outcome -> await(cache.keep(outcome)));
            long mgets = node.calls("mget");
            List<Look> looks = onLoop(
                    loop(node),
                    IntStream.range(0, 100)
                            .<Supplier<Uni<Look>>>mapToObj(i -> () -> cache.look(id(i), new IdempotencyKey("k" + i)))
                            .toList());
            assertThat(looks.stream().map(Look::account)).containsExactlyElementsOf(accounts());
            assertThat(looks.stream().map(Look::outcome)).containsExactlyElementsOf(outcomes());
            long shards =
                    IntStream.range(0, 100).map(i -> id(i).shard()).distinct().count();
            assertThat(node.calls("mget")).isEqualTo(mgets + shards);
            assertThat(counted.writeFailures).hasValue(0);
        }
    }

    @Test
    void eachEventLoopMakesAClientOnceOnItselfAndForNoRequestInParticular() {
        List<ContextInternal> made = new CopyOnWriteArrayList<>();
        RedisCache cache = cache(server, Keyspace.WHOLE, new Limits(), () -> {
            made.add((ContextInternal) Vertx.currentContext());
            return client(server, Keyspace.WHOLE);
        });
        VertxInternal vertx = (VertxInternal) server.vertx();
        List<ContextInternal> loops = List.of(vertx.createEventLoopContext(), vertx.createEventLoopContext());

        for (ContextInternal loop : loops) {
            for (int request = 0; request < 3; request++) {
                onLoop(loop.duplicate(), List.<Supplier<Uni<Look>>>of(() -> cache.look(id(0), null)));
            }
        }

        assertThat(made)
                .extracting(ContextInternal::nettyEventLoop)
                .containsExactly(loops.get(0).nettyEventLoop(), loops.get(1).nettyEventLoop());
        assertThat(made).noneMatch(ContextInternal::isDuplicate);
    }

    private RedisCache cache(OwnRedis of, Keyspace keyspace, Limits limits) {
        Redis client = client(of, keyspace);
        return cache(of, keyspace, limits, () -> client);
    }

    private RedisCache cache(OwnRedis of, Keyspace keyspace, Limits limits, Supplier<Redis> clients) {
        Surroundings around = new Surroundings(System::nanoTime, () -> Accounts.NOON, new Random(7));
        return new RedisCache(of.vertx(), clients, keyspace, limits.limits(), counted, around);
    }

    private Redis client(OwnRedis of, Keyspace keyspace) {
        Redis client = of.client(keyspace == Keyspace.WHOLE ? RedisClientType.STANDALONE : RedisClientType.CLUSTER);
        clients.add(client);
        return client;
    }

    /** Starts everything in one turn of an event loop and waits for all. */
    private static <T> List<T> onLoop(Context loop, List<Supplier<Uni<T>>> work) {
        CompletableFuture<List<T>> done = new CompletableFuture<>();
        loop.runOnContext(now -> {
            List<Uni<T>> started = work.stream().map(Supplier::get).toList();
            Uni.join().all(started).andFailFast().subscribe().with(done::complete, done::completeExceptionally);
        });
        return done.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    private static Context loop(OwnRedis of) {
        return ((VertxInternal) of.vertx()).createEventLoopContext();
    }

    private static Object[] slots() {
        return IntStream.rangeClosed(-1, 16_383)
                .<Object>mapToObj(slot -> slot < 0 ? "ADDSLOTS" : String.valueOf(slot))
                .toArray();
    }

    private static AccountId id(int i) {
        return new AccountId("a" + i);
    }

    private static List<Account> accounts() {
        return IntStream.range(0, 100).mapToObj(i -> account("a" + i, i + 1)).toList();
    }

    private static List<KeptOutcome> outcomes() {
        return IntStream.range(0, 100)
                .mapToObj(i -> refused("a" + i, "k" + i, i))
                .toList();
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
