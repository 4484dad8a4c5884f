package io.cumul.api.call;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The program counts money with three decimals, takes points in its place, and charges points that cannot be taken back. */
public final class Dinar implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "cumul.cache.deadline", "1s", "cumul.program", "file:src/test/resources/test-programs/dinar.yaml");
    }
}
