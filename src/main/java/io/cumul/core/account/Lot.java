package io.cumul.core.account;

import io.cumul.core.points.Points;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One credit of points with its own dates: it can be spent in {@code [availableFrom, expiresAt)}.
 *
 * @param points more than zero
 * @param availableFrom the first instant at which a pending lot can be spent; absent once it has matured
 * @param expiresAt the first instant at which the points are gone; absent if they never expire
 */
public record Lot(
        long points,
        @Nullable Instant availableFrom,
        @Nullable Instant expiresAt) {
    /**
     * @throws IllegalArgumentException if the points are not in range
     */
    public Lot {
        if (Points.require(points) == 0) {
            throw new IllegalArgumentException("a lot holds at least one point");
        }
    }

    /** Points that can be spent at once. */
    public static Lot available(long points, @Nullable Instant expiresAt) {
        return new Lot(points, null, expiresAt);
    }

    /** Whether the points cannot be spent yet: time alone makes them mature, at {@code availableFrom}. */
    public boolean pending() {
        return availableFrom != null;
    }

    /** Whether a pending lot's time has come at {@code now}. */
    public boolean matures(Instant now) {
        return availableFrom != null && !now.isBefore(availableFrom);
    }

    /** Whether the points are gone at {@code now}. */
    public boolean expired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    /** The same credit as one that can be spent. */
    public Lot matured() {
        return new Lot(points, null, expiresAt);
    }

    /** The same credit with another number of points. */
    Lot of(long points) {
        return new Lot(points, availableFrom, expiresAt);
    }

    /** The same credit living at least until {@code at}: an extension never shortens a life. */
    Lot extendedTo(Instant at) {
        return expiresAt == null || !expiresAt.isBefore(at) ? this : new Lot(points, availableFrom, at);
    }
}
