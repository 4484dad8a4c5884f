package io.cumul.earn;

import io.cumul.core.account.AccountId;
import io.cumul.core.decision.Command;
import io.cumul.core.ledger.ActionRef;
import io.cumul.core.ledger.OrderRef;
import io.cumul.http.json.RequestBody;
import io.cumul.http.json.Values;
import io.cumul.http.problem.ProblemException;
import io.cumul.http.request.PurchaseRequest;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is to be awarded: a purchase ({@code orderId} and {@code purchase}), or else an action ({@code action} and
 * {@code reference}).
 *
 * @param orderId the order, which earns once
 * @param part the part of the order, where it ships in parts that earn once each
 * @param action the action's code in the program
 * @param reference which one of its kind: each is rewarded once
 * @param channel where it happened
 * @param occurredAt when, in UTC; now if absent
 * @param purchase what was bought
 */
record EarnRequest(
        @Nullable String orderId,
        @Nullable String part,
        @Nullable String action,
        @Nullable String reference,
        @Schema(ref = "Channel") String channel,
        @Schema(format = "date-time") @Nullable String occurredAt,
        @Nullable PurchaseRequest purchase)
        implements RequestBody {
    /** The command it asks for; its first fault ends the request. */
    Command command(AccountId accountId) {
        if (action == null && reference == null) {
            return earn(accountId, required("orderId", orderId), required("purchase", purchase));
        }
        String code = required("action", action);
        String which = required("reference", reference);
        foreign("orderId", orderId);
        foreign("part", part);
        foreign("purchase", purchase);
        return act(accountId, code, which);
    }

    private Command earn(AccountId accountId, String order, PurchaseRequest bought) {
        OrderRef ref = new OrderRef(Values.id("orderId", order), Values.optional(part, id -> Values.id("part", id)));
        return new Command.Earn(
                accountId, ref, Values.channel("channel", channel), instant(), bought.basket("purchase"));
    }

    private Command act(AccountId accountId, String code, String which) {
        ActionRef ref = new ActionRef(Values.id("action", code), Values.id("reference", which));
        return new Command.Act(accountId, ref, Values.channel("channel", channel), instant(), Command.Origin.CLIENT);
    }

    private @Nullable Instant instant() {
        return Values.optional(occurredAt, text -> Values.instant("occurredAt", text));
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw ProblemException.malformed(field, "is required");
        }
        return value;
    }

    /** A field of purchases beside an action: one request asks for one award. */
    private static void foreign(String field, @Nullable Object value) {
        if (value != null) {
            throw ProblemException.malformed(field, "must not stand beside an action");
        }
    }
}
