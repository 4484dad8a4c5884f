package io.cumul.core.account;

import io.cumul.core.points.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Points set aside for a checkout that still has to take the rest of its payment. They are pinned: what expires meanwhile can
 * still be captured.
 *
 * @param id the gateway's id of it, of the form {@link Identifier#FORM}
 * @param orderId the order they are for
 * @param part the part of it; absent for the whole order
 * @param channel where
 * @param lots the points, none of them pending
 * @param placedAt when they were set aside, by the ledger's clock
 * @param expiresAt the first instant at which they are the member's again
 * @param orderTotal what the whole order costs, if the caller said
 * @param terms what the points are for; absent for points alone
 */
public record Hold(
        String id,
        String orderId,
        @Nullable String part,
        Channel channel,
        Lots lots,
        Instant placedAt,
        Instant expiresAt,
        @Nullable Money orderTotal,
        @Nullable Terms terms) {
    /**
     * @throws IllegalArgumentException if an id has another form, a lot is pending, or it ends before it begins
     */
    public Hold {
        Identifier.require(id);
        Identifier.require(orderId);
        if (lots.pending() > 0 || !placedAt.isBefore(expiresAt)) {
            throw new IllegalArgumentException("no hold: " + lots + " from " + placedAt + " to " + expiresAt);
        }
    }

    /** Points set aside. */
    public long points() {
        return lots.points();
    }

    /** Whether its time is over at {@code now}. */
    public boolean overdue(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** The hold with other points. */
    public Hold with(Lots other) {
        return new Hold(id, orderId, part, channel, other, placedAt, expiresAt, orderTotal, terms);
    }

    /** The same points, living at least until {@code at}. */
    Hold extendedTo(Instant at) {
        return with(lots.extendedTo(at));
    }
}
