package io.cumul.redeem;

import io.cumul.core.account.AccountId;
import io.cumul.core.decision.Command;
import io.cumul.http.json.RequestBody;
import io.cumul.http.json.Values;
import io.cumul.http.request.MoneyRequest;
import io.cumul.http.request.PaymentRequest;
import io.cumul.http.request.Prices;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What points are to be spent on: so many points ({@code points}), or a reward ({@code rewardId}), or money ({@code payment}).
 *
 * @param orderId the order they are spent on
 * @param channel where
 * @param orderTotal what the whole order costs
 * @param points 1 to 1,000,000,000
 * @param rewardId a reward of the catalogue
 * @param quantity how many of it, 1 to 100; one if absent
 * @param payment money to be paid with points
 */
record RedeemRequest(
        String orderId,
        @Schema(ref = "Channel") String channel,
        @Nullable MoneyRequest orderTotal,
        @Nullable Long points,
        @Nullable String rewardId,
        @Nullable Integer quantity,
        @Nullable PaymentRequest payment)
        implements RequestBody {
    /** The command it asks for; its first value out of range ends the request. */
    Command.Redeem command(AccountId accountId) {
        return new Command.Redeem(
                accountId,
                Values.id("orderId", orderId),
                Values.channel("channel", channel),
                Values.optional(orderTotal, total -> total.money("orderTotal")),
                Prices.of(points, rewardId, quantity, payment));
    }
}
