package io.cumul.quote;

import io.cumul.core.account.Account;
import io.cumul.core.account.AccountStatus;
import io.cumul.core.account.Channel;
import io.cumul.core.decision.Paid;
import io.cumul.core.decision.Price;
import io.cumul.core.decision.Pricing;
import io.cumul.core.decision.Refusal;
import io.cumul.core.points.Money;
import io.cumul.core.points.Multiplier;
import io.cumul.core.points.Points;
import io.cumul.core.program.Exchange;
import io.cumul.core.program.PointsPayment;
import io.cumul.core.program.Ruleset;
import io.cumul.core.program.reward.Catalogue;
import io.cumul.core.program.reward.Reward;
import io.cumul.core.program.reward.Shelf;
import io.cumul.http.problem.Problems;
import io.cumul.quote.QuoteResponse.RedeemQuote;
import io.cumul.quote.QuoteResponse.RewardQuote;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a member could spend now, priced by what prices redemptions.
 *
 * @param account the account at its present time
 * @param channel where
 * @param ruleset the rules in force
 * @param catalogue the rewards, as they were last seen
 * @param now the present time
 */
record Spending(Account account, Channel channel, Ruleset ruleset, Catalogue catalogue, Instant now) {
    /**
     * The quote.
     *
     * @param payable what of the order is to be paid in all, in the program's currency; absent if nobody says
     * @param paid what points have paid of it already
     */
    RedeemQuote quote(@Nullable Money payable, Paid paid) {
        var rewards = catalogue.shelves().stream().map(this::reward).toList();
        PointsPayment terms = ruleset.payment();
        Money most = payable == null ? unbounded(terms) : payable;
        if (terms == null || most == null) {
            return new RedeemQuote(Math.min(spendable(), Points.MAX_PER_COMMAND), null, null, rewards);
        }
        Exchange exchange = new Exchange(terms);
        Money amount = exchange.largest(most, paid.minor(), spendable());
        return new RedeemQuote(
                exchange.points(amount), amount.text(), amount.currency().getCurrencyCode(), rewards);
    }

    private RewardQuote reward(Shelf shelf) {
        Reward reward = shelf.reward();
        long each = reward.points(ruleset.ladder().at(account.tier(), now));
        Refusal refusal = refusal(reward);
        return new RewardQuote(
                reward.id(),
                each,
                refusal == null,
                refusal == null ? null : Problems.of(refusal).code().name());
    }

    private @Nullable Refusal refusal(Reward reward) {
        Price one = new Price.OfReward(reward.id(), 1);
        return switch (account.status()) {
            case FROZEN -> new Refusal.AccountFrozen();
            case CLOSED -> new Refusal.AccountClosed();
            case ACTIVE ->
                switch (Pricing.price(one, channel, null, Paid.NOTHING, account, ruleset, catalogue, now)) {
                    case Pricing.Refused(Refusal why) -> why;
                    case Pricing.Points(long points, var terms) ->
                        points <= spendable() ? null : new Refusal.InsufficientPoints(points, spendable());
                };
        };
    }

    private long spendable() {
        return account.status() == AccountStatus.ACTIVE ? Math.max(0, account.available()) : 0;
    }

    /** Where all that is payable may be paid with points, what points are worth needs no basket. */
    private @Nullable Money unbounded(@Nullable PointsPayment terms) {
        return terms != null && terms.share().equals(Multiplier.ONE)
                ? new Money(Money.MAX_MINOR, ruleset.currency())
                : null;
    }
}
