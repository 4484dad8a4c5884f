package io.cumul.core.account;

import io.cumul.core.points.Points;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One credit of points with its own expiry.
 *
 * @param points more than zero
 * @param expiresAt the first instant at which the points are gone; absent if they never expire
 */
public record Lot(long points, @Nullable Instant expiresAt) {
    /**
     * @throws IllegalArgumentException if the points are not in range
     */
    public Lot {
        if (Points.require(points) == 0) {
            throw new IllegalArgumentException("a lot holds at least one point");
        }
    }

    /** Whether the points are gone at {@code now}. */
    public boolean expired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    /** The same credit with another number of points. */
    Lot of(long points) {
        return new Lot(points, expiresAt);
    }
}
