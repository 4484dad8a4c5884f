package io.cumul.http.view;

import io.cumul.core.account.Lot;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.Movement;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Points of the same dates.
 *
 * @param points 1 or more
 * @param availableFrom the first instant at which they can be spent; absent if that was at once
 * @param expiresAt the first instant at which they are gone; absent if they never expire
 */
@Schema(name = "Lot")
public record LotView(
        long points,
        @Nullable Instant availableFrom,
        @Nullable Instant expiresAt) {
    /** A lot. */
    public static LotView of(Lot lot) {
        return new LotView(lot.points(), lot.availableFrom(), lot.expiresAt());
    }

    /** The lots that an entry formed or drew on, soonest expiry first. */
    public static List<LotView> of(Entry entry) {
        Movement movement = entry.movement();
        return movement == null
                ? List.of()
                : movement.lots().stream().map(LotView::of).toList();
    }
}
