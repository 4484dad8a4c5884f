package io.cumul.wiring;

import io.cumul.config.CumulConfig;
import io.cumul.redis.CacheObserver;
import io.cumul.redis.RedisCache;
import io.cumul.redis.RedisLimits;
import io.cumul.telemetry.CacheMeters;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Redis;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.ThreadLocalRandom;

/** Puts the cache together. */
final class Cache {
    @Produces
    @Singleton
    RedisCache cache(Vertx vertx, Redis redis, CumulConfig config, MeterRegistry registry) {
        return new RedisCache(
                vertx,
                redis,
                limits(config.cache()),
                new Counted(new CacheMeters(registry)),
                System::nanoTime,
                // Chance of the calling thread's own; nothing depends on its quality.
                () -> ThreadLocalRandom.current().nextLong());
    }

    private static RedisLimits limits(CumulConfig.Cache cache) {
        return new RedisLimits(
                cache.deadline(),
                cache.snapshotTtl(),
                cache.outcomeTtl(),
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
        public void hit() {
            meters.hit();
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
        public void writeFailed() {
            meters.writeFailed();
        }
    }
}
