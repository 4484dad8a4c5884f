package io.cumul.redeem;

import io.cumul.core.account.AccountId;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Price;
import io.cumul.core.points.Points;
import io.cumul.http.json.RequestBody;
import io.cumul.http.json.Values;
import io.cumul.http.request.MoneyRequest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Points to be spent.
 *
 * @param orderId the order they are spent on
 * @param channel where
 * @param orderTotal what the whole order costs
 * @param points 1 to 1,000,000,000
 */
record RedeemRequest(
        String orderId,
        @Schema(ref = "Channel") String channel,
        @Nullable MoneyRequest orderTotal,
        long points) implements RequestBody {
    /** The command it asks for; its first value out of range ends the request. */
    Command.Redeem command(AccountId accountId) {
        return new Command.Redeem(
                accountId,
                Values.id("orderId", orderId),
                Values.channel("channel", channel),
                Values.optional(orderTotal, total -> total.money("orderTotal")),
                new Price.OfPoints(Values.range("points", points, 1, Points.MAX_PER_COMMAND)));
    }
}
