package io.cumul.http.request;

import io.cumul.core.decision.Price;
import io.cumul.core.points.Points;
import io.cumul.core.program.reward.Reward;
import io.cumul.http.json.Values;
import io.cumul.http.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What points are to be given for: exactly one of points, a reward and a payment stands in a request. */
public final class Prices {
    private Prices() {}

    /**
     * The price of a request; its first fault ends the request.
     *
     * @param points so many points
     * @param rewardId a reward of the catalogue
     * @param quantity how many of it; one if absent
     * @param payment money
     */
    public static Price of(
            @Nullable Long points,
            @Nullable String rewardId,
            @Nullable Integer quantity,
            @Nullable PaymentRequest payment) {
        if (rewardId != null) {
            foreign("points", points, "a reward");
            foreign("payment", payment, "a reward");
            long pieces = quantity == null ? 1 : Values.range("quantity", quantity, 1, Reward.MAX_QUANTITY);
            return new Price.OfReward(Values.id("rewardId", rewardId), (int) pieces);
        }
        foreign("quantity", quantity, "anything but a reward");
        if (payment != null) {
            foreign("points", points, "a payment");
            return payment.price("payment");
        }
        if (points == null) {
            throw ProblemException.malformed("points", "is required, unless there is a rewardId or a payment");
        }
        return new Price.OfPoints(Values.range("points", points, 1, Points.MAX_PER_COMMAND));
    }

    private static void foreign(String field, @Nullable Object value, String beside) {
        if (value != null) {
            throw ProblemException.malformed(field, "must not stand beside " + beside);
        }
    }
}
