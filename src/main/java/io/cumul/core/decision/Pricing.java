package io.cumul.core.decision;

import io.cumul.core.account.Account;
import io.cumul.core.account.Terms;
import io.cumul.core.program.Ruleset;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How many points a price comes to for a member. */
public final class Pricing {
    private Pricing() {}

    /**
     * Prices what a member wants.
     *
     * @param account the account at its present time
     * @param ruleset the ruleset in force
     * @param facts what the ledger knows beside
     * @param now the present time
     */
    public static Priced price(Price price, Account account, Ruleset ruleset, Facts facts, Instant now) {
        return switch (price) {
            case Price.OfPoints(long points) -> new Points(points, null);
            case Price.OfReward reward -> new Refused(new Refusal.RewardNotFound());
            case Price.OfMoney money -> new Refused(new Refusal.PaymentNotAllowed("NOT_IN_PROGRAM"));
        };
    }

    /** What a price came to. */
    public sealed interface Priced {}

    /**
     * So many points.
     *
     * @param points how many
     * @param terms what for; absent for points alone
     */
    public record Points(long points, @Nullable Terms terms) implements Priced {}

    /**
     * It cannot be had.
     *
     * @param refusal why not
     */
    public record Refused(Refusal refusal) implements Priced {}
}
