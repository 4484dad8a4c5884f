package io.cumul.core.decision;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether the time that a caller gives of a purchase or an action is one to be believed and not too late. */
public final class Timeliness {
    /** How far ahead of the ledger's clock a caller's clock may be. */
    public static final Duration MAX_AHEAD = Duration.ofMinutes(5);

    private Timeliness() {}

    /** Refuses a time that is too far ahead; absent if it is not. */
    public static @Nullable Refusal ahead(@Nullable Instant occurredAt, Instant clock) {
        return occurredAt != null && occurredAt.isAfter(clock.plus(MAX_AHEAD))
                ? new Refusal.InvalidValue("occurredAt", "must be at most 5 minutes ahead")
                : null;
    }

    /**
     * Refuses a time that is too long ago; absent if it is not.
     *
     * @param window how late one may be; absent for any time
     */
    public static @Nullable Refusal late(@Nullable Instant occurredAt, @Nullable Duration window, Instant clock) {
        return window != null && occurredAt != null && occurredAt.isBefore(clock.minus(window))
                ? new Refusal.TooLateToEarn(clock.minus(window))
                : null;
    }
}
