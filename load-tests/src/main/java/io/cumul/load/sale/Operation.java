package io.cumul.load.sale;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a shopper asks of the gateway during a sale, and the answers that are no failure. */
public enum Operation {
    BALANCE(200, ExpectedRefusal.OVERLOADED),
    EARN(201, ExpectedRefusal.OVERLOADED),
    REDEEM(201, ExpectedRefusal.OVERLOADED, ExpectedRefusal.INSUFFICIENT_POINTS);

    private final int success;
    private final List<ExpectedRefusal> refusals;

    Operation(int success, ExpectedRefusal... refusals) {
        this.success = success;
        this.refusals = List.of(refusals);
    }

    /** As requests are named in Gatling's tables. */
    public String requestName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public int success() {
        return success;
    }

    public List<Integer> statuses() {
        return Stream.concat(Stream.of(success), refusals.stream().map(ExpectedRefusal::status))
                .toList();
    }

    public List<String> refusalCodes() {
        return refusals.stream().map(ExpectedRefusal::name).toList();
    }
}
