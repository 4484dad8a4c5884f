package io.cumul.core.refund;

import io.cumul.core.account.Account;
import io.cumul.core.account.Lot;
import io.cumul.core.decision.OrderHistory;
import io.cumul.core.ledger.Entry;
import io.cumul.core.program.Explanation;
import io.cumul.core.program.Program;
import io.cumul.core.program.Purchase;
import io.cumul.core.program.Ruleset;
import io.cumul.core.program.returns.Bought;
import io.cumul.core.program.returns.Kept;
import io.cumul.core.program.returns.Returns;
import io.cumul.core.program.returns.Worth;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a purchase no longer earns after a return. It is cumulative: what was earned, less what is kept is worth, less what
 * earlier refunds found so; so it makes no difference in how many refunds the same goods come back.
 */
final class Unearned {
    private final OrderHistory.Part part;
    private final Ruleset ruleset;
    private final Instant at;
    private final Worth lost;

    private Unearned(OrderHistory.Part part, Ruleset ruleset, Instant at, Worth lost) {
        this.part = part;
        this.ruleset = ruleset;
        this.at = at;
        this.lost = lost;
    }

    /**
     * Judges what is kept by the version that judged the purchase.
     *
     * @param returns all that has come back of it
     */
    static Unearned of(
            OrderHistory history, OrderHistory.Part part, Returns returns, Account account, Program program) {
        Explanation explanation = Objects.requireNonNull(part.award().explanation());
        Ruleset ruleset = Objects.requireNonNull(program.version(explanation.rulesetVersion()));
        Entry entry = part.award().entry();
        var occasion = Objects.requireNonNull(entry.occasion());
        Instant at = occasion.occurredAt() == null ? entry.at() : occasion.occurredAt();
        Bought bought = new Bought(new Purchase(part.basket(), occasion.channel(), at), part.used(), explanation);
        Worth was = ruleset.worth(explanation);
        Worth is = ruleset.judgeAgain(account, bought, Kept.of(part.basket(), returns));
        long points = was.points() - is.points() - history.sum(part.ref(), sums -> sums.unearned());
        Map<String, Long> campaigns = new HashMap<>();
        was.campaigns().forEach((id, gave) -> {
            long given = history.sum(part.ref(), sums -> sums.campaigns().getOrDefault(id, 0L));
            long less = gave - is.of(id) - given;
            if (less > 0) {
                campaigns.put(id, less);
            }
        });
        return new Unearned(part, ruleset, at, new Worth(Math.max(0, points), campaigns));
    }

    /** How many points, and how many of them by which campaign. */
    Worth lost() {
        return lost;
    }

    /** The lot that the award formed; absent if there is none. */
    @Nullable
    Lot lot() {
        Entry entry = part.award().entry();
        return entry.movement() == null || entry.movement().lots().isEmpty()
                ? null
                : entry.movement().lots().getFirst();
    }

    /** Points that go back to budgets, as grants below zero. */
    Map<String, Long> grants() {
        Map<String, Long> grants = new HashMap<>();
        lost.campaigns().forEach((id, points) -> {
            if (ruleset.campaigns().budgeted(id)) {
                grants.put(id, -points);
            }
        });
        return grants;
    }

    /** The account with qualifying points and limits given back, and its tier judged again. */
    Account giveBack(Account account, Ruleset inForce, Instant now) {
        Instant awardedAt = part.award().entry().at();
        return account.with(account.usage().minus(ruleset.uses(lost, at)))
                .with(inForce.ladder().returned(account.tier(), lost.points(), at, awardedAt, now));
    }
}
