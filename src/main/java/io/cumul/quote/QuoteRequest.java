package io.cumul.quote;

import io.cumul.core.account.Channel;
import io.cumul.core.points.Money;
import io.cumul.core.program.Basket;
import io.cumul.http.json.RequestBody;
import io.cumul.http.json.Values;
import io.cumul.http.request.MoneyRequest;
import io.cumul.http.request.PurchaseRequest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a quote is asked for.
 *
 * @param purchase what would be bought now; absent if only spending matters
 * @param orderId the order, if it has its id already: what points have paid of it counts, and whether it has earned
 * @param payable what of the order is to be paid in all, what points have paid of it included, in the program's currency
 * @param channel where it would be bought; where the member enrolled if absent
 */
record QuoteRequest(
        @Nullable PurchaseRequest purchase,
        @Nullable String orderId,
        @Nullable MoneyRequest payable,
        @Schema(ref = "Channel") @Nullable String channel)
        implements RequestBody {
    /** The request as values; its first value out of range ends it. */
    Wish wish() {
        Channel where = Values.optional(channel, name -> Values.channel("channel", name));
        String order = Values.optional(orderId, id -> Values.id("orderId", id));
        Basket basket = Values.optional(purchase, bought -> bought.basket("purchase"));
        Money most = Values.optional(payable, money -> money.money("payable"));
        return new Wish(basket, order, most, where);
    }

    /**
     * What is asked.
     *
     * @param basket what would be bought
     * @param orderId the order
     * @param payable what could be paid with points
     * @param channel where
     */
    record Wish(
            @Nullable Basket basket,
            @Nullable String orderId,
            @Nullable Money payable,
            @Nullable Channel channel) {}
}
