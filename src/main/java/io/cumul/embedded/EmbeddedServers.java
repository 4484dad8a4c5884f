package io.cumul.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Starts the servers, tells where they listen in Quarkus' own settings, and stops them when the process ends. They
 * start once in a process: a second start on the same folder, as after a live reload, finds those that run.
 */
public final class EmbeddedServers {
    private static final Duration GATEWAY_LEAVES = Duration.ofSeconds(40);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    /**
     * What to start.
     *
     * @param data the folder that holds everything; created where it is missing
     * @param fresh whether to start without the data of earlier runs
     * @param postgres whether to start PostgreSQL
     * @param postgresPort its port on 127.0.0.1; 0 for a free one
     * @param redis whether to start Redis
     * @param redisPort its port on 127.0.0.1; 0 for a free one
     */
    public record Wish(Path data, boolean fresh, boolean postgres, int postgresPort, boolean redis, int redisPort) {
        /** Both servers on free ports, with the data of the last run. */
        public static Wish both(Path data) {
            return new Wish(data, false, true, 0, true, 0);
        }

        /** Both servers on free ports, with no data. */
        public static Wish bothFresh(Path data) {
            return new Wish(data, true, true, 0, true, 0);
        }
    }

    private final @Nullable PostgresServer postgres;
    private final @Nullable RedisServer redis;

    private EmbeddedServers(@Nullable PostgresServer postgres, @Nullable RedisServer redis) {
        this.postgres = postgres;
        this.redis = redis;
    }

    /** Whether this package brings server programs of any platform. */
    public static boolean included() {
        for (Platform platform : Platform.values()) {
            if (Programs.present(platform)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Starts what is wished for, or finds it running in this process, and returns Quarkus' settings for it. Every
     * reason why a server cannot start is a {@link StartFault}, and then none is left running.
     */
    public static Map<String, String> start(Wish wish) {
        RunningServers running = RunningServers.in(wish.data());
        return running.settings().orElseGet(() -> {
            Map<String, String> settings = launch(wish);
            running.remember(settings);
            return settings;
        });
    }

    private static Map<String, String> launch(Wish wish) {
        Platform platform = Platform.current();
        DataFolder folder = DataFolder.open(wish.data());
        // Redis first: it takes a blink, and a fault of its should not cost the start of PostgreSQL.
        RedisServer redis = wish.redis()
                ? RedisServer.start(
                        folder, platform, wish.fresh(), Ports.choose(wish.redisPort(), "cumul.embedded.redis-port"))
                : null;
        try {
            PostgresServer postgres = wish.postgres()
                    ? PostgresServer.start(
                            folder,
                            platform,
                            wish.fresh(),
                            Ports.choose(wish.postgresPort(), "cumul.embedded.postgres-port"))
                    : null;
            EmbeddedServers servers = new EmbeddedServers(postgres, redis);
            Runtime.getRuntime().addShutdownHook(new Thread(servers::stopAfterGateway, "embedded servers' end"));
            return servers.settings();
        } catch (StartFault fault) {
            if (redis != null) {
                redis.stop();
            }
            throw fault;
        }
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        if (postgres != null) {
            settings.put("quarkus.datasource.reactive.url", "postgresql://" + postgres.address());
            settings.put("quarkus.datasource.jdbc.url", "jdbc:postgresql://" + postgres.address());
            settings.put("quarkus.datasource.username", PostgresServer.USER);
            settings.put("quarkus.datasource.password", PostgresServer.USER);
        }
        if (redis != null) {
            settings.put("quarkus.redis.hosts", "redis://" + redis.address());
        }
        return Map.copyOf(settings);
    }

    /** The gateway leaves at the same time and still needs its servers for what it has begun. */
    private void stopAfterGateway() {
        long deadline = System.nanoTime() + GATEWAY_LEAVES.toNanos();
        while (GatewayPresence.isPresent() && System.nanoTime() - deadline < 0) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        if (postgres != null) {
            postgres.stop();
        }
        if (redis != null) {
            redis.stop();
        }
    }
}
