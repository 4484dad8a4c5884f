package io.cumul.hold;

import io.cumul.core.account.AccountId;
import io.cumul.core.decision.Command;
import io.cumul.http.json.RequestBody;
import io.cumul.http.json.Values;
import io.cumul.http.request.MoneyRequest;
import io.cumul.http.request.PaymentRequest;
import io.cumul.http.request.Prices;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What points are to be set aside for: so many points ({@code points}), or a reward ({@code rewardId}), or money
 * ({@code payment}).
 *
 * @param orderId the order they are for
 * @param channel where
 * @param orderTotal what the whole order costs
 * @param points 1 to 1,000,000,000
 * @param rewardId a reward of the catalogue
 * @param quantity how many of it, 1 to 100; one if absent
 * @param payment money to be paid with points
 * @param ttlSeconds how long they stay aside, 30 to 86,400; 900 if absent
 */
record HoldRequest(
        String orderId,
        @Schema(ref = "Channel") String channel,
        @Nullable MoneyRequest orderTotal,
        @Nullable Long points,
        @Nullable String rewardId,
        @Nullable Integer quantity,
        @Nullable PaymentRequest payment,
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
                Prices.of(points, rewardId, quantity, payment),
                ttlSeconds == null ? Command.Hold.USUAL : ttl(ttlSeconds),
                holdId);
    }

    private static Duration ttl(long seconds) {
        return Duration.ofSeconds(Values.range(
                "ttlSeconds", seconds, Command.Hold.SHORTEST.toSeconds(), Command.Hold.LONGEST.toSeconds()));
    }
}
