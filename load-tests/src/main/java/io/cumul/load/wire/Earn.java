package io.cumul.load.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of a purchase; without {@code occurredAt} it happens when it is received. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Earn(String orderId, String channel, @Nullable String occurredAt, Purchase purchase) {

    /** What was bought, in one currency. */
    public record Purchase(String currency, List<Line> lines) {}

    /** One line; {@code amount} is the line's total as a decimal string. */
    public record Line(String sku, int quantity, String amount) {}
}
