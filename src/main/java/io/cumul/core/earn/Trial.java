package io.cumul.core.earn;

import io.cumul.core.account.Account;
import io.cumul.core.account.Activity;
import io.cumul.core.account.TierStatus;
import io.cumul.core.decision.Lapse;
import io.cumul.core.decision.Refusal;
import io.cumul.core.points.Points;
import io.cumul.core.program.Credit;
import io.cumul.core.program.Judgement;
import io.cumul.core.program.Line;
import io.cumul.core.program.Program;
import io.cumul.core.program.Purchase;
import io.cumul.core.program.Ruleset;
import io.cumul.core.program.limit.Headroom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a purchase makes of an account, short of writing it: the part that an earn and a quote have in common, so that they
 * cannot differ.
 *
 * @param lapse what time has done to the account before
 * @param purchase the purchase
 * @param program the program
 * @param ruleset the ruleset that judges it
 * @param inForce the ruleset that is in force now
 * @param judgement what it earns; absent if it is in another currency, or earns more than one command may move
 */
record Trial(
        Lapse lapse,
        Purchase purchase,
        Program program,
        Ruleset ruleset,
        Ruleset inForce,
        @Nullable Judgement judgement) {

    /** Tries a purchase at {@code clock}. */
    static Trial of(Account account, Purchase purchase, Program program, Headroom headroom, Instant clock) {
        Ruleset ruleset = program.inForce(purchase.at());
        Ruleset inForce = program.inForce(clock);
        Lapse lapse = Lapse.until(clock, account, inForce);
        Judgement judgement =
                inCurrency(purchase, ruleset) ? judge(ruleset, lapse.account(), purchase, headroom) : null;
        return new Trial(lapse, purchase, program, ruleset, inForce, judgement);
    }

    private static @Nullable Judgement judge(Ruleset ruleset, Account account, Purchase purchase, Headroom headroom) {
        try {
            Judgement judgement = ruleset.judge(account, purchase, headroom);
            return judgement.award().points() > Points.MAX_PER_COMMAND ? null : judgement;
        } catch (ArithmeticException overflow) {
            return null;
        }
    }

    private static boolean inCurrency(Purchase purchase, Ruleset ruleset) {
        return purchase.basket().currency().equals(ruleset.currency());
    }

    /** Refuses what earns more than one command may move: a value out of range comes before all else. */
    @Nullable
    Refusal tooMuch() {
        return judgement == null && inCurrency(purchase, ruleset)
                ? new Refusal.InvalidValue("purchase", "must not earn more than " + Points.MAX_PER_COMMAND + " points")
                : null;
    }

    /** Refuses another currency than the program's. */
    @Nullable
    Refusal otherCurrency() {
        return inCurrency(purchase, ruleset)
                ? null
                : new Refusal.CurrencyMismatch(
                        ruleset.currency().getCurrencyCode(),
                        purchase.basket().currency().getCurrencyCode());
    }

    /** Refuses what a cap rejects, and what the account cannot hold. */
    @Nullable
    Refusal limit() {
        Judgement judged = judged();
        if (judged.rejection() != null) {
            return new Refusal.LimitReached(
                    judged.rejection().limit(), judged.rejection().resetsAt());
        }
        return Points.fit(lapse.account().points(), judged.award().points())
                ? null
                : new Refusal.LimitReached(Refusal.LimitReached.ACCOUNT_POINTS, null);
    }

    /** What it earns, of one that {@link #tooMuch} and {@link #otherCurrency} do not refuse. */
    Judgement judged() {
        return Objects.requireNonNull(judgement);
    }

    /** What it makes of the account's lots. */
    Credit credit() {
        return Credit.held(ruleset, lapse.account(), judged().award().points(), purchase.at(), lapse.now());
    }

    /** The account after it, before its next entry. */
    Account after(Credit credit) {
        Account before = lapse.account();
        long points = judged().award().points();
        Activity activity = before.activity()
                .plus(purchase.at(), purchase.basket().total().minor(), rememberedCategories(), points > 0);
        return before.with(credit.held())
                .with(credit.pinned())
                .with(inForce.ladder().awarded(before.tier(), points, purchase.at(), lapse.now()))
                .with(program.remembered(judged().usage(), lapse.now()))
                .with(activity);
    }

    /** The row of every member who ever bought would carry all that was bought: only what a rule asks for is kept. */
    private List<String> rememberedCategories() {
        List<String> asked = new ArrayList<>();
        for (Line line : purchase.basket().lines()) {
            String category = line.category();
            if (category != null && !asked.contains(category) && program.asksFor(category, lapse.now())) {
                asked.add(category);
            }
        }
        return asked;
    }

    /** The member's tier in an account after it; absent in a program without tiers. */
    @Nullable
    TierStatus tier(Account after) {
        return inForce.ladder().status(after, lapse.now());
    }
}
