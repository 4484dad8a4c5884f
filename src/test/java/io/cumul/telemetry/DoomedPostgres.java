package io.cumul.telemetry;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;

/** The gateway over a PostgreSQL that the test stops, and on which it soon gives up. */
public final class DoomedPostgres implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(Doomed.POSTGRES.start());
        settings.put("cumul.cache.deadline", "1s");
        settings.put("cumul.lanes.run-again-for", "200ms");
        settings.put("cumul.lanes.run-again-pause", "50ms");
        return settings;
    }
}
