package io.cumul.api.call;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Redis is given its time, so that a machine with much to do is not taken for one without Redis. */
public final class PatientCache implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("cumul.cache.deadline", "1s");
    }
}
