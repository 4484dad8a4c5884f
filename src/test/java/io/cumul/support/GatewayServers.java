package io.cumul.support;

import io.cumul.embedded.EmbeddedServers;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;

/**
 * The real PostgreSQL and Redis of the tests: one pair for each test process, on free ports, empty at its start, gone
 * at its end. Every {@code @QuarkusTest} gets them by itself; a test without Quarkus asks for {@link #settings()}.
 * Tests share the pair, so each works on accounts of its own.
 */
public final class GatewayServers implements QuarkusTestResourceLifecycleManager {
    /** Starts the servers, or finds them running, and returns Quarkus' settings for them. */
    public static Map<String, String> settings() {
        // Surefire numbers its processes; two at a time must not share a folder.
        String process = System.getProperty("surefire.forkNumber", "1");
        return EmbeddedServers.start(EmbeddedServers.Wish.bothFresh(Path.of("target", "servers-" + process)));
    }

    /** Where their ledger is, with user and password. */
    public static String jdbc() {
        Map<String, String> settings = settings();
        return settings.get("quarkus.datasource.jdbc.url") + "?user=" + settings.get("quarkus.datasource.username")
                + "&password=" + settings.get("quarkus.datasource.password");
    }

    @Override
    public Map<String, String> start() {
        return settings();
    }

    @Override
    public void stop() {
        // They stop with the process: the next test profile uses them again.
    }
}
