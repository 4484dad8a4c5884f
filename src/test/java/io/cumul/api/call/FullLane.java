package io.cumul.api.call;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * One lane that two commands fill, which waits long for what is held and gives up at the first fault, so that a test says
 * when a command waits and how its waiting ends, and no clock does.
 */
public final class FullLane implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "cumul.cache.deadline", "1s",
                "cumul.lanes.count", "1",
                "cumul.lanes.batch", "1",
                "cumul.lanes.queue", "2",
                "cumul.lanes.lock-timeout", "30s",
                "cumul.lanes.statement-timeout", "30s",
                "cumul.lanes.idle-in-transaction-timeout", "30s",
                "cumul.lanes.flush-deadline", "30s",
                "cumul.lanes.run-again-for", "1ms",
                "cumul.lanes.run-again-pause", "1ms");
    }
}
