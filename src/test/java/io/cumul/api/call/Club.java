package io.cumul.api.call;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The program has tiers, campaigns, actions and pending points, and Redis is given its time. */
public final class Club implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "cumul.cache.deadline", "1s",
                "cumul.program", "file:src/test/resources/test-programs/club.yaml");
    }
}
