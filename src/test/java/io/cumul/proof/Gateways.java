package io.cumul.proof;

import io.cumul.support.GatewayServers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * Three gateways over one PostgreSQL and one Redis, which all tests of this process share; each test works with members of
 * its own. The last one waits longer than the others for an account that somebody else holds.
 */
final class Gateways {
    /** The one that waits for as long as it may. */
    static final int PATIENT = 2;

    private static final int COUNT = 3;

    private Gateways() {}

    /** All of them; started by whoever asks first, at one time, as a deployment would. */
    static List<GatewayProcess> all() {
        return Started.GATEWAYS;
    }

    /** A caller of one of them. */
    static Caller caller(int gateway) {
        return new Caller(all().get(gateway).url());
    }

    /** The books that they share. */
    static Books books() {
        return new Books(jdbc());
    }

    /** Where their ledger is, with user and password. */
    static String jdbc() {
        return GatewayServers.jdbc();
    }

    /** Where a ledger is, with user and password. */
    static String jdbc(Map<String, String> settings) {
        return settings.get("quarkus.datasource.jdbc.url") + "?user="
                + settings.get("quarkus.datasource.username") + "&password="
                + settings.get("quarkus.datasource.password");
    }

    /** Settings of a packaged gateway over the servers of the tests, with the demo keys. */
    static Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(GatewayServers.settings());
        settings.put("quarkus.profile", "prod,embedded");
        // The look at the cache says which way a command takes; a busy machine must not.
        settings.put("cumul.cache.deadline", "1s");
        settings.put("cumul.outcomes.sweep-every", "off");
        return settings;
    }

    private static GatewayProcess start(int number) {
        Map<String, String> settings = settings();
        if (number == PATIENT) {
            settings.put("cumul.lanes.straggler-wait", "10s");
        }
        return GatewayProcess.start(settings);
    }

    /** They end with the process. Not of the class that waits for them: it could not be used by those who start them. */
    private static List<GatewayProcess> begin() {
        GatewayServers.settings();
        List<CompletableFuture<GatewayProcess>> starting = IntStream.range(0, COUNT)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> start(i), Thread::startVirtualThread))
                .toList();
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> starting.forEach(gateway -> gateway.thenAccept(GatewayProcess::kill))));
        return starting.stream().map(CompletableFuture::join).toList();
    }

    /** Holds them from their first use on. */
    private static final class Started {
        static final List<GatewayProcess> GATEWAYS = begin();
    }
}
