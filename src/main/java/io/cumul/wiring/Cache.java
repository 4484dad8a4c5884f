package io.cumul.wiring;

import io.cumul.config.CumulConfig;
import io.cumul.redis.CacheObserver;
import io.cumul.redis.Keyspace;
import io.cumul.redis.RedisCache;
import io.cumul.redis.RedisLimits;
import io.cumul.redis.Surroundings;
import io.cumul.telemetry.CacheMeters;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisClientType;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts the cache together. */
final class Cache {
    @Produces
    @Singleton
    CacheMeters meters(MeterRegistry registry) {
        return new CacheMeters(registry);
    }

    @Produces
    @Singleton
    RedisCache cache(
            Vertx vertx,
            // Asked for, since Quarkus makes no options of its settings unless somebody does.
            Redis unused,
            RedisClients clients,
            @ConfigProperty(name = "quarkus.redis.client-type", defaultValue = "standalone") RedisClientType type,
            CumulConfig config,
            CacheMeters meters,
            InstantSource clock) {
        // Chance of the calling thread's own; nothing depends on its quality.
        RandomGenerator chance = () -> ThreadLocalRandom.current().nextLong();
        RedisCache cache = new RedisCache(
                vertx,
                () -> clients.make(vertx),
                type == RedisClientType.CLUSTER ? Keyspace.SLOTTED : Keyspace.WHOLE,
                limits(config.cache()),
                new Counted(meters),
                new Surroundings(System::nanoTime, clock, chance));
        meters.watch(cache::repairsWaiting, cache::leavesRedisAlone);
        return cache;
    }

    private static RedisLimits limits(CumulConfig.Cache cache) {
        return new RedisLimits(
                cache.deadline(),
                cache.snapshotTtl(),
                cache.outcomeTtl(),
                cache.gather(),
                cache.waiting(),
                cache.callsInFlight(),
                cache.breakerFailures(),
                cache.breakerPause(),
                cache.repairs());
    }

    /**
     * Hands what the cache tells on to the meters.
     *
     * @param meters where it is counted
     */
    private record Counted(CacheMeters meters) implements CacheObserver {
        @Override
        public void hit(long ageMicros) {
            meters.hit(ageMicros);
        }

        @Override
        public void miss() {
            meters.miss();
        }

        @Override
        public void unreached() {
            meters.unreached();
        }

        @Override
        public void looked(int looks, long nanos) {
            meters.looked(looks, nanos);
        }

        @Override
        public void filled() {
            meters.filled();
        }

        @Override
        public void wroteThrough(long nanos) {
            meters.wroteThrough(nanos);
        }

        @Override
        public void writeFailed() {
            meters.writeFailed();
        }
    }
}
