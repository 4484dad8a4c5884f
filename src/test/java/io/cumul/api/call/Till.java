package io.cumul.api.call;

import io.restassured.response.ValidatableResponse;
import org.jspecify.annotations.Nullable;

/**
 * A member at the till of a shop, whose money is of one currency.
 *
 * @param member who buys, pays with points and brings back
 * @param currency the program's
 */
public record Till(Member member, String currency) {
    /** Buys an order of one article. */
    public ValidatableResponse buys(String orderId, String amount) {
        return member.earn("earn-" + orderId, Body.of("""
                        {'orderId':'%s','channel':'STORE','purchase':{'currency':'%s',
                         'lines':[{'sku':'mug','quantity':1,'amount':'%s'}]}}""".formatted(orderId, currency, amount)));
    }

    /** Pays so much of an order with points. */
    public ValidatableResponse pays(String orderId, String amount, String payable) {
        return member.redeem("pay-" + orderId + "-" + amount, payment(orderId, amount, payable));
    }

    /** Asks what can be paid with points. */
    public ValidatableResponse quote(String payable) {
        return Requests.right(Body.of("{'payable':{'amount':'%s','currency':'%s'}}".formatted(payable, currency)))
                .post(member.path("/quotes"))
                .then();
    }

    /**
     * Brings something of an order back.
     *
     * @param amount how much of it; absent for all that is left
     */
    public ValidatableResponse returns(String orderId, String refundId, @Nullable String amount) {
        Body all = Body.refundOfEverything(orderId).with("/refundId", "'" + refundId + "'");
        Body some = amount == null ? all : all.without("/everything").with("/amount", "'" + amount + "'");
        return member.refund("refund-" + orderId + "-" + refundId, some);
    }

    /** Part of an order that is to be paid with points. */
    public Body payment(String orderId, String amount, String payable) {
        return Body.of("{'orderId':'%s','channel':'STORE','payment':{'amount':'%s','currency':'%s','payable':'%s'}}"
                .formatted(orderId, amount, currency, payable));
    }
}
