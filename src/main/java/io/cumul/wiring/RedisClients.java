package io.cumul.wiring;

import io.quarkus.redis.client.RedisOptionsCustomizer;
import io.quarkus.redis.runtime.client.config.RedisConfig;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisOptions;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Clients of Redis, of the options that Quarkus makes of its settings. Its own client is not used: all its connections are on one
 * event loop, that on which it was made ({@code RedisConnectionManager} of Vert.x 4).
 */
@Singleton
public class RedisClients implements RedisOptionsCustomizer {
    private final Queue<Redis> made = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private volatile @Nullable RedisOptions settings;

    @Override
    public void customize(String clientName, RedisOptions options) {
        if (clientName.equals(RedisConfig.DEFAULT_CLIENT_NAME)) {
            settings = new RedisOptions(options);
        }
    }

    /** Makes a client whose connections stay on the caller's event loop. */
    Redis make(Vertx vertx) {
        RedisOptions options = new RedisOptions(Objects.requireNonNull(settings, "the settings of Redis"));
        Redis client = Redis.createClient(vertx, options.setPoolName("loop-" + count.incrementAndGet()));
        made.add(client);
        return client;
    }

    @PreDestroy
    void close() {
        made.forEach(Redis::close);
    }
}
