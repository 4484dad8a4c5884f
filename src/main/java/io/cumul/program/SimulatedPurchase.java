package io.cumul.program;

import io.cumul.core.account.Account;
import io.cumul.core.account.Channel;
import io.cumul.core.program.Purchase;
import io.cumul.http.json.Values;
import io.cumul.http.request.PurchaseRequest;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A purchase to try a draft on.
 *
 * @param purchase what is bought
 * @param channel where
 * @param occurredAt when, in UTC; now if absent
 * @param member who buys; somebody newly enrolled if absent
 */
@Schema(name = "SimulatedPurchase")
record SimulatedPurchase(
        PurchaseRequest purchase,
        @Schema(ref = "Channel") String channel,
        @Schema(format = "date-time") @Nullable String occurredAt,
        @Nullable SimulatedMember member) {
    /**
     * The purchase and its member as values; the first value out of range ends the request.
     *
     * @param field its place in the request
     * @param now for a purchase that says no time
     */
    Trial trial(String field, Instant now) {
        Channel where = Values.channel(field + ".channel", channel);
        Instant at = occurredAt == null ? now : Values.instant(field + ".occurredAt", occurredAt);
        Purchase bought = new Purchase(purchase.basket(field + ".purchase"), where, at);
        SimulatedMember who = member == null ? SimulatedMember.NEW : member;
        return new Trial(
                field,
                bought,
                who.account(field + ".member", where, at, bought.basket().currency()));
    }

    /**
     * A purchase by a member.
     *
     * @param field its place in the request
     * @param purchase the purchase
     * @param account the member's account before it
     */
    record Trial(String field, Purchase purchase, Account account) {}
}
