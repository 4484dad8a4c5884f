package io.cumul.posting;

import io.cumul.core.account.Channel;
import io.cumul.core.decision.Price;
import io.cumul.core.points.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a member is asked for something.
 *
 * @param points how many, if it can be had
 * @param refusal why it cannot; empty if it can
 * @param reward what of which reward; absent for points or money
 */
record ModelPrice(long points, String refusal, ModelReward.@Nullable Taken reward) {
    /**
     * The price of a wish.
     *
     * @param paid what was paid on the order
     * @param then the member at that time, with no hold that is to be replaced
     */
    static ModelPrice of(
            Price price,
            Channel channel,
            @Nullable Money orderTotal,
            ModelOrder.Paid paid,
            ModelMember then,
            Instant now) {
        return switch (price) {
            case Price.OfPoints(long points) -> new ModelPrice(points, "", null);
            case Price.OfReward(String id, int quantity) -> {
                ModelReward reward = then.reward(id);
                if (reward == null) {
                    yield new ModelPrice(0, "RewardNotFound", null);
                }
                ModelReward.Taken wish = reward.taken(then, quantity, now);
                yield new ModelPrice(
                        reward.points(then, quantity, now), reward.refusal(then, wish, channel, now), wish);
            }
            case Price.OfMoney(Money amount, Money payable) -> {
                ModelPayment payment = then.terms(now).payment();
                Money said = payable == null ? orderTotal : payable;
                yield payment == null
                        ? new ModelPrice(0, "PaymentNotAllowed NOT_OFFERED", null)
                        : new ModelPrice(
                                payment.points(amount),
                                payment.refusal(
                                        amount,
                                        said == null ? paid.payable() : Long.valueOf(said.minor()),
                                        paid.cents()),
                                null);
            }
        };
    }
}
