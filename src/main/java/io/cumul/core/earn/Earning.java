package io.cumul.core.earn;

import io.cumul.core.account.Account;
import io.cumul.core.account.Lot;
import io.cumul.core.account.Lots;
import io.cumul.core.decision.Command.Earn;
import io.cumul.core.decision.Decision;
import io.cumul.core.decision.Facts;
import io.cumul.core.decision.Lapse;
import io.cumul.core.decision.Posted;
import io.cumul.core.decision.Refusal;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.Movement;
import io.cumul.core.points.Points;
import io.cumul.core.program.Award;
import io.cumul.core.program.Program;
import io.cumul.core.program.Ruleset;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Awards points for purchases. */
public final class Earning {
    /** How far ahead of the ledger's clock a caller's clock may be. */
    public static final Duration MAX_AHEAD = Duration.ofMinutes(5);

    private Earning() {}

    /** Decides an earn at {@code clock} under the ruleset that judges it. */
    public static Decision decide(
            @Nullable Account account, Earn command, Facts facts, Program program, Instant clock) {
        Instant at = command.occurredAt() == null ? clock : command.occurredAt();
        Ruleset ruleset = program.inForce(at);
        Instant occurredAt = command.occurredAt();
        if (occurredAt != null && occurredAt.isAfter(clock.plus(MAX_AHEAD))) {
            return refuse(new Refusal.InvalidValue("occurredAt", "must be at most 5 minutes ahead"));
        }
        Award award = judge(command, ruleset);
        if (award == null && inCurrency(command, ruleset)) {
            return refuse(new Refusal.InvalidValue(
                    "purchase", "must not earn more than " + Points.MAX_PER_COMMAND + " points"));
        }
        if (account == null) {
            return refuse(new Refusal.AccountNotFound(command.accountId()));
        }
        Refusal refusal = refusal(command, facts, ruleset, clock);
        return refusal == null
                ? post(
                        Lapse.until(clock, account, program.inForce(clock)),
                        command,
                        Objects.requireNonNull(award),
                        ruleset)
                : refuse(refusal);
    }

    private static @Nullable Refusal refusal(Earn command, Facts facts, Ruleset ruleset, Instant clock) {
        Long earnedBy = facts.earnedBy(command.order());
        if (earnedBy != null) {
            return new Refusal.OrderAlreadyEarned(earnedBy);
        }
        if (!inCurrency(command, ruleset)) {
            return new Refusal.CurrencyMismatch(
                    ruleset.currency().getCurrencyCode(),
                    command.basket().currency().getCurrencyCode());
        }
        Duration window = ruleset.lateEarnWindow();
        Instant occurredAt = command.occurredAt();
        if (window != null && occurredAt != null && occurredAt.isBefore(clock.minus(window))) {
            return new Refusal.TooLateToEarn(clock.minus(window));
        }
        return null;
    }

    private static Decision post(Lapse lapse, Earn command, Award award, Ruleset ruleset) {
        Lots held = lapse.account().lots();
        if (!Points.fit(held.points(), award.points())) {
            return refuse(new Refusal.LimitReached(Refusal.LimitReached.ACCOUNT_POINTS, null));
        }
        List<Lot> lots = award.points() == 0
                ? List.of()
                : List.of(Lot.available(award.points(), ruleset.expiry().expiresAt(lapse.now(), ruleset.zone())));
        Account after = lapse.account()
                .with(lots.isEmpty() ? held : held.plus(lots.getFirst()))
                .next(lapse.now());
        Entry entry = Entry.earned(after, Movement.issue(lots), command.occasion());
        return lapse.accept(after, new Posted(entry, award.explanation()));
    }

    /** Absent if the purchase is in another currency, or earns more than one command may move. */
    private static @Nullable Award judge(Earn command, Ruleset ruleset) {
        if (!inCurrency(command, ruleset)) {
            return null;
        }
        try {
            Award award = ruleset.base().judge(command.basket(), ruleset.version());
            return award.points() > Points.MAX_PER_COMMAND ? null : award;
        } catch (ArithmeticException overflow) {
            return null;
        }
    }

    private static boolean inCurrency(Earn command, Ruleset ruleset) {
        return command.basket().currency().equals(ruleset.currency());
    }

    private static Decision refuse(Refusal refusal) {
        return new Decision.Refused(refusal);
    }
}
