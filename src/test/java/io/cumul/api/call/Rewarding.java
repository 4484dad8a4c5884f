package io.cumul.api.call;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The program has tiers, takes points in place of money, and has a catalogue that nobody else changes. */
public final class Rewarding implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "cumul.cache.deadline", "1s", "cumul.program", "file:src/test/resources/test-programs/rewarding.yaml");
    }
}
