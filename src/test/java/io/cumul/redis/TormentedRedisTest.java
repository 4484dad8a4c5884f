package io.cumul.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cumul.core.account.AccountId;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A running gateway whose Redis is tormented in the middle of traffic: every answer stays right, the metrics show what is
 * going on, and it passes.
 */
@QuarkusTest
@TestProfile(RedisBehindAWire.Profile.class)
class TormentedRedisTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int SHOPPERS = 6;

    @TestHTTPResource
    URI gateway;

    @ConfigProperty(name = RedisBehindAWire.PORT)
    int port;

    @ConfigProperty(name = RedisBehindAWire.WISHES)
    URI wishes;

    @Inject
    MeterRegistry meters;

    @Inject
    Vertx vertx;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Shopper.Tally tally = new Shopper.Tally();
    private final List<String> accounts = new ArrayList<>();
    private final List<Future<?>> shoppers = new ArrayList<>();

    @BeforeEach
    void open() {
        awaitUsed();
        for (int i = 0; i < SHOPPERS; i++) {
            String account = UUID.randomUUID().toString();
            accounts.add(account);
            shoppers.add(threads.submit(new Shopper(new Shop(http, gateway, account), account, i, tally)));
        }
        awaitActs(10 * SHOPPERS);
    }

    @AfterEach
    void close() throws Exception {
        tally.leaving = true;
        try {
            for (Future<?> shopper : shoppers) {
                shopper.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
            http.shutdownNow();
        }
    }

    @Test
    void killed() {
        double failures = count("cumul.cache.write.failures");
        torment("stop");
        try {
            awaitLeftAlone();
            awaitActs(20 * SHOPPERS);
            assertThat(count("cumul.cache.write.failures")).isGreaterThan(failures);
            assertThat(gauge("cumul.cache.repairs")).isPositive();
        } finally {
            torment("start");
        }
        awaitRecovered();
    }

    @Test
    void frozen() {
        torment("freeze");
        try {
            awaitLeftAlone();
            awaitActs(20 * SHOPPERS);
        } finally {
            torment("thaw");
        }
        awaitRecovered();
    }

    @Test
    void flushed() {
        double misses = looks("miss");
        double fills = count("cumul.cache.fills");
        for (int i = 0; i < 10; i++) {
            redis(Command.FLUSHALL);
            awaitActs(SHOPPERS);
        }
        await().atMost(PATIENCE).until(() -> looks("miss") > misses && count("cumul.cache.fills") > fills);
        awaitRecovered();
    }

    @Test
    void restartedEmpty() {
        double misses = looks("miss");
        await().atMost(PATIENCE).until(() -> {
            torment("stop");
            torment("start");
            awaitActs(SHOPPERS);
            return looks("miss") > misses || anyFailed();
        });
        awaitRecovered();
    }

    @Test
    void slowed() {
        torment("delay-100");
        try {
            awaitLeftAlone();
            awaitActs(20 * SHOPPERS);
        } finally {
            torment("delay-0");
        }
        awaitRecovered();
    }

    @Test
    void fedOlderSnapshots() {
        List<String> keys = accounts.stream()
                .map(account -> Keys.snapshot(new AccountId(account)))
                .toList();
        List<String> older = keys.stream()
                .map(key ->
                        await().atMost(PATIENCE).until(() -> text(redis(Command.GET, key)), found -> !found.isEmpty()))
                .toList();
        double doubts =
                meters.get("cumul.cache.checks").tag("check", "doubt").counter().count();
        await().atMost(PATIENCE).until(() -> {
            for (int i = 0; i < keys.size(); i++) {
                redis(Command.SET, keys.get(i), older.get(i));
            }
            return tally.paidInDoubt.get() > 0 || anyFailed();
        });
        assertThat(meters.get("cumul.cache.checks")
                        .tag("check", "doubt")
                        .counter()
                        .count())
                .isGreaterThan(doubts);
        awaitRecovered();
    }

    @Test
    void everyAnswerToARedemptionSaysWhatTheCacheKnew() {
        Shop shop = new Shop(http, gateway, UUID.randomUUID().toString());
        shop.enrol();
        shop.earn("fund", 100);
        assertThat(redeemUntil(shop, "sufficient", 1).status()).isEqualTo(201);
        assertThat(redeemUntil(shop, "doubt", 1_000).code()).isEqualTo("INSUFFICIENT_POINTS");
        await().atMost(PATIENCE).until(() -> {
            redis(Command.FLUSHALL);
            return shop.redeem(UUID.randomUUID().toString(), 1).check().equals("miss");
        });
        torment("freeze");
        try {
            assertThat(redeemUntil(shop, "unavailable", 1).status()).isEqualTo(201);
            assertThat(shop.redeem("hopeless", 1_000).code()).isEqualTo("INSUFFICIENT_POINTS");
        } finally {
            torment("thaw");
        }
        awaitRecovered();
    }

    private void torment(String wish) {
        HttpRequest request = HttpRequest.newBuilder(wishes.resolve(wish)).build();
        int status = http.sendAsync(request, BodyHandlers.discarding())
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join()
                .statusCode();
        assertThat(status).isEqualTo(204);
    }

    private static Shop.Answer redeemUntil(Shop shop, String check, long points) {
        return await().atMost(PATIENCE)
                .until(
                        () -> shop.redeem(UUID.randomUUID().toString(), points),
                        answer -> answer.check().equals(check));
    }

    private void awaitLeftAlone() {
        double unreached = looks("unreached");
        await().atMost(PATIENCE)
                .until(() -> gauge("cumul.cache.breaker") == 1 && looks("unreached") > unreached || anyFailed());
    }

    private void awaitRecovered() {
        awaitUsed();
        await().atMost(PATIENCE)
                .until(() -> gauge("cumul.cache.breaker") == 0 && gauge("cumul.cache.repairs") == 0 || anyFailed());
        awaitActs(10 * SHOPPERS);
    }

    /** Looks find something again. */
    private void awaitUsed() {
        Shop shop = new Shop(http, gateway, UUID.randomUUID().toString());
        shop.enrol();
        double hits = looks("hit");
        await().atMost(PATIENCE).until(() -> {
            shop.balance(0);
            return looks("hit") > hits;
        });
    }

    private void awaitActs(int more) {
        long until = tally.acts.get() + more;
        await().atMost(PATIENCE).until(() -> tally.acts.get() >= until || anyFailed());
    }

    /** A shopper who was given a wrong answer has left; closing says what it was. */
    private boolean anyFailed() {
        return shoppers.stream().anyMatch(Future::isDone);
    }

    private double looks(String result) {
        return meters.get("cumul.cache.looks").tag("result", result).counter().count();
    }

    private double count(String name) {
        return meters.get(name).counter().count();
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }

    private static String text(@Nullable Response response) {
        return response == null ? "" : response.toString();
    }

    /** Beside the gateway and its wire. */
    private @Nullable Response redis(Command command, String... args) {
        Redis beside = Redis.createClient(vertx, "redis://127.0.0.1:" + port);
        try {
            Request request = Request.cmd(command);
            for (String arg : args) {
                request.arg(arg);
            }
            return beside.send(request)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join();
        } finally {
            beside.close();
        }
    }
}
