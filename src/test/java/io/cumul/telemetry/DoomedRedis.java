package io.cumul.telemetry;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;

/** The gateway over a Redis that the test stops. */
public final class DoomedRedis implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(Doomed.REDIS.start());
        settings.put("cumul.cache.deadline", "1s");
        return settings;
    }
}
