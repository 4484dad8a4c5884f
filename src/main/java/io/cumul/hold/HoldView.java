package io.cumul.hold;

import io.cumul.core.account.Channel;
import io.cumul.core.decision.Posted;
import io.cumul.core.ledger.Details;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.EntryKind;
import io.cumul.core.ledger.Occasion;
import io.cumul.http.view.PaymentView;
import io.cumul.http.view.RewardedView;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A hold as it stands.
 *
 * @param holdId its id
 * @param state where it stands
 * @param accountId the account
 * @param orderId the order it is for
 * @param channel where it was placed
 * @param points what was set aside
 * @param captured what was spent of it; absent unless it was captured
 * @param released what came back; absent while it is held
 * @param reward the reward it is for
 * @param payment the money it is to pay
 * @param placedAt when it was placed
 * @param expiresAt until when it holds, or would have held
 * @param resolvedAt when that came to its end; absent while it is held
 * @param replacedBy the hold that took its place, if one did
 * @param seq number of its latest entry
 */
@Schema(name = "Hold")
record HoldView(
        String holdId,
        HoldState state,
        String accountId,
        String orderId,
        Channel channel,
        long points,
        @Nullable Long captured,
        @Nullable Long released,
        @Nullable RewardedView reward,
        @Nullable PaymentView payment,
        Instant placedAt,
        Instant expiresAt,
        @Nullable Instant resolvedAt,
        @Nullable String replacedBy,
        long seq) {
    /**
     * A hold at {@code now}: one whose time is over is shown so, whether or not that is booked.
     *
     * @param entries all of its entries, oldest first; at least one
     */
    static HoldView of(List<Posted> entries, Instant now) {
        Entry placed = entries.getFirst().entry();
        Entry last = entries.getLast().entry();
        Details.OfHold begin = (Details.OfHold) Objects.requireNonNull(placed.details());
        Details.OfHold end = (Details.OfHold) Objects.requireNonNull(last.details());
        Occasion occasion = Objects.requireNonNull(placed.occasion());
        Instant expiresAt = Objects.requireNonNull(begin.expiresAt());
        HoldState state = state(last.kind(), expiresAt, now);
        Long captured = state == HoldState.CAPTURED ? (Long) last.points() : null;
        return new HoldView(
                begin.id(),
                state,
                placed.accountId().value(),
                Objects.requireNonNull(occasion.order()).orderId(),
                occasion.channel(),
                placed.points(),
                captured,
                state == HoldState.HELD ? null : (Long) (placed.points() - (captured == null ? 0 : captured)),
                RewardedView.of(begin),
                PaymentView.of(begin),
                placed.at(),
                expiresAt,
                resolvedAt(state, last, expiresAt),
                end.replacedBy(),
                last.seq());
    }

    private static HoldState state(EntryKind last, Instant expiresAt, Instant now) {
        return switch (last) {
            case CAPTURE -> HoldState.CAPTURED;
            case VOID -> HoldState.VOIDED;
            case HOLD -> now.isBefore(expiresAt) ? HoldState.HELD : HoldState.EXPIRED;
            default -> HoldState.EXPIRED;
        };
    }

    private static @Nullable Instant resolvedAt(HoldState state, Entry last, Instant expiresAt) {
        return switch (state) {
            case HELD -> null;
            case EXPIRED -> expiresAt;
            case CAPTURED, VOIDED -> last.at();
        };
    }
}
