package io.cumul.earn;

import io.cumul.core.account.AccountId;
import io.cumul.core.decision.Command;
import io.cumul.core.ledger.OrderRef;
import io.cumul.http.json.RequestBody;
import io.cumul.http.json.Values;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A purchase to be awarded.
 *
 * @param orderId the order, which earns once
 * @param part the part of the order, where it ships in parts that earn once each
 * @param channel where it was bought
 * @param occurredAt when, in UTC; now if absent
 * @param purchase what was bought
 */
record EarnRequest(
        String orderId,
        @Nullable String part,
        @Schema(ref = "Channel") String channel,
        @Schema(format = "date-time") @Nullable String occurredAt,
        PurchaseRequest purchase)
        implements RequestBody {
    /** The command it asks for; its first value out of range ends the request. */
    Command.Earn command(AccountId accountId) {
        OrderRef order =
                new OrderRef(Values.id("orderId", orderId), Values.optional(part, id -> Values.id("part", id)));
        return new Command.Earn(
                accountId,
                order,
                Values.channel("channel", channel),
                Values.optional(occurredAt, instant -> Values.instant("occurredAt", instant)),
                purchase.basket());
    }
}
