package io.cumul.core.act;

import io.cumul.core.account.Account;
import io.cumul.core.account.TierStanding;
import io.cumul.core.decision.Admission;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Command.Act;
import io.cumul.core.decision.Decision;
import io.cumul.core.decision.Facts;
import io.cumul.core.decision.Lapse;
import io.cumul.core.decision.Posted;
import io.cumul.core.decision.Refusal;
import io.cumul.core.decision.Timeliness;
import io.cumul.core.ledger.ActionRef;
import io.cumul.core.points.Points;
import io.cumul.core.program.Credit;
import io.cumul.core.program.Judgement;
import io.cumul.core.program.Program;
import io.cumul.core.program.Ruleset;
import io.cumul.core.program.action.Action;
import io.cumul.core.program.action.ActionLimit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Awards points for actions. They can be spent at once. */
public final class Acting {
    private static final Set<String> THE_GATEWAYS_OWN = Set.of(ActionRef.REFERRAL, ActionRef.BIRTHDAY);

    private Acting() {}

    /** Decides the reward of an action at {@code clock} under the ruleset of its time. */
    public static Decision decide(@Nullable Account account, Act command, Facts facts, Program program, Instant clock) {
        String code = command.action().action();
        if (command.origin() == Command.Origin.CLIENT && THE_GATEWAYS_OWN.contains(code)) {
            return refuse(new Refusal.InvalidValue("action", "is granted by the gateway itself"));
        }
        Refusal ahead = Timeliness.ahead(command.occurredAt(), clock);
        if (ahead != null) {
            return refuse(ahead);
        }
        if (account == null) {
            return refuse(new Refusal.AccountNotFound(command.accountId()));
        }
        Refusal status = status(account, command, program.inForce(clock));
        if (status != null) {
            return refuse(status);
        }
        Long actedBy = facts.actedBy(command.action());
        if (actedBy != null) {
            return refuse(new Refusal.ActionAlreadyEarned(actedBy));
        }
        Lapse lapse = Lapse.until(clock, account, program.inForce(clock));
        Instant at = command.occurredAt() == null ? lapse.now() : command.occurredAt();
        Ruleset ruleset = program.inForce(at);
        Action action = ruleset.action(code);
        if (action == null) {
            return refuse(new Refusal.UnknownAction(code));
        }
        Refusal late = Timeliness.late(command.occurredAt(), ruleset.lateEarnWindow(), clock);
        if (late != null) {
            return refuse(late);
        }
        Refusal limit = limit(lapse.account(), command, action, ruleset, at);
        return limit == null ? post(lapse, command, action, ruleset, program, at) : refuse(limit);
    }

    /** Who has brought a member is paid though frozen: it was another who bought. */
    private static @Nullable Refusal status(Account account, Act command, Ruleset inForce) {
        boolean referral = command.action().action().equals(ActionRef.REFERRAL);
        return Admission.earning(account, referral || inForce.frozenEarns());
    }

    private static @Nullable Refusal limit(Account account, Act command, Action action, Ruleset ruleset, Instant at) {
        ActionLimit limit = action.limit();
        if (limit != null) {
            LocalDate day = LocalDate.ofInstant(at, ruleset.zone());
            long times = account.usage().of(action.counter(), limit.period().from(day));
            if (times >= limit.times()) {
                return new Refusal.LimitReached(
                        Refusal.LimitReached.ACTION + action.code(),
                        limit.period().resetsAt(day, ruleset.zone()));
            }
        }
        return Points.fit(account.points(), points(command, action))
                ? null
                : new Refusal.LimitReached(Refusal.LimitReached.ACCOUNT_POINTS, null);
    }

    private static Decision post(
            Lapse lapse, Act command, Action action, Ruleset ruleset, Program program, Instant at) {
        Account before = lapse.account();
        Instant now = lapse.now();
        Ruleset inForce = program.inForce(now);
        long points = points(command, action);
        Judgement judgement = ruleset.judge(before, action, points, at);
        Credit credit = Credit.atOnce(ruleset, before, points, at, now);
        TierStanding standing = inForce.ladder().awarded(before.tier(), action.qualifying() ? points : 0, at, now);
        Account after = before.with(credit.held())
                .with(credit.pinned())
                .with(standing)
                .with(program.remembered(judgement.usage(), now))
                .next(now);
        Posted own = Posted.award(
                after,
                credit,
                command.occasion(),
                inForce.ladder().status(after, now),
                judgement.award().explanation());
        return lapse.accept(after, own);
    }

    /** A referral rewards the new member, whose own id is its reference, otherwise than the one who brought the member. */
    private static long points(Act command, Action action) {
        boolean referred = action.code().equals(ActionRef.REFERRAL)
                && command.action().reference().equals(command.accountId().value());
        return referred ? action.referredPoints() : action.points();
    }

    private static Decision refuse(Refusal refusal) {
        return new Decision.Refused(refusal);
    }
}
