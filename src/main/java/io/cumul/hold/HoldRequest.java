package io.cumul.hold;

import io.cumul.core.account.AccountId;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Price;
import io.cumul.core.points.Points;
import io.cumul.http.json.RequestBody;
import io.cumul.http.json.Values;
import io.cumul.http.request.MoneyRequest;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Points to be set aside.
 *
 * @param orderId the order they are for
 * @param channel where
 * @param orderTotal what the whole order costs
 * @param points 1 to 1,000,000,000
 * @param ttlSeconds how long they stay aside, 30 to 86,400; 900 if absent
 */
record HoldRequest(
        String orderId,
        @Schema(ref = "Channel") String channel,
        @Nullable MoneyRequest orderTotal,
        long points,
        @Nullable Long ttlSeconds)
        implements RequestBody {
    /**
     * The command it asks for; its first value out of range ends the request.
     *
     * @param holdId the id that the hold gets if it is placed
     */
    Command.Hold command(AccountId accountId, String holdId) {
        return new Command.Hold(
                accountId,
                Values.id("orderId", orderId),
                Values.channel("channel", channel),
                Values.optional(orderTotal, total -> total.money("orderTotal")),
                new Price.OfPoints(Values.range("points", points, 1, Points.MAX_PER_COMMAND)),
                ttlSeconds == null ? Command.Hold.USUAL : ttl(ttlSeconds),
                holdId);
    }

    private static Duration ttl(long seconds) {
        return Duration.ofSeconds(Values.range(
                "ttlSeconds", seconds, Command.Hold.SHORTEST.toSeconds(), Command.Hold.LONGEST.toSeconds()));
    }
}
