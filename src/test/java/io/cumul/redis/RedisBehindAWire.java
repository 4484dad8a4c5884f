package io.cumul.redis;

import com.sun.net.httpserver.HttpServer;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives the gateway a Redis that is a test's own to torment, behind a wire that can be slow. The test and this class may have
 * been loaded apart, so the test says over HTTP what it wishes: {@code freeze}, {@code thaw}, {@code stop}, {@code start} or
 * {@code delay-<millis>}.
 */
public final class RedisBehindAWire implements QuarkusTestResourceLifecycleManager {
    /** Setting: where wishes are heard, {@code http://127.0.0.1:1234/}, to which a wish is appended. */
    static final String WISHES = "test.redis.wishes";

    /** Setting: the port of the Redis itself. */
    static final String PORT = "test.redis.port";

    private @Nullable OwnRedis redis;
    private @Nullable Wire wire;
    private @Nullable HttpServer ear;
    private OwnRedis.@Nullable Frozen frozen;

    @Override
    public Map<String, String> start() {
        OwnRedis own = new OwnRedis();
        Wire between = new Wire(own.port());
        redis = own;
        wire = between;
        Map<String, String> settings = new HashMap<>(GatewayServers.settings());
        settings.put("quarkus.redis.hosts", "redis://127.0.0.1:" + between.port());
        settings.put(PORT, String.valueOf(own.port()));
        settings.put(WISHES, "http://127.0.0.1:" + listen(own, between) + "/");
        return settings;
    }

    @Override
    public void stop() {
        if (ear != null) {
            ear.stop(0);
        }
        if (wire != null) {
            wire.close();
        }
        if (redis != null) {
            redis.close();
        }
    }

    /** After the servers that every such test gets, whose Redis this one takes the place of. */
    @Override
    public int order() {
        return 1;
    }

    private int listen(OwnRedis own, Wire between) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", wish -> {
                fulfil(wish.getRequestURI().getPath().substring(1), own, between);
                wish.sendResponseHeaders(204, -1);
                wish.close();
            });
            server.start();
            ear = server;
            return server.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fulfil(String wish, OwnRedis own, Wire between) {
        switch (wish.split("-")[0]) {
            case "freeze" -> frozen = own.freeze();
            case "thaw" -> {
                if (frozen != null) {
                    frozen.close();
                }
                frozen = null;
            }
            case "stop" -> own.stop();
            case "start" -> own.start();
            case "delay" -> between.delay(Long.parseLong(wish.substring("delay-".length())));
            default -> throw new IllegalArgumentException(wish);
        }
    }

    /** A gateway of its own with that Redis. */
    public static final class Profile implements QuarkusTestProfile {
        /** Longer than usual, so that a busy machine looks slow less often; shorter than what the wire's delay makes of it. */
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("cumul.cache.deadline", "90ms");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(RedisBehindAWire.class));
        }
    }
}
