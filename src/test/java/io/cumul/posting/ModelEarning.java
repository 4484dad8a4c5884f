package io.cumul.posting;

import io.cumul.core.decision.Command;
import io.cumul.posting.ModelHeap.Handful;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the model answers to whoever earns points, for a purchase or for something else. */
final class ModelEarning {
    private static final long MOST_POINTS = 1_000_000_000;

    private final Versions versions;
    private final ModelJudge judge;
    private final List<String> due;
    private final Map<String, Long> orders = new HashMap<>();
    private final Map<String, Long> acts = new HashMap<>();
    private final Map<String, ModelAward> awards = new HashMap<>();

    /**
     * Nothing earned yet.
     *
     * @param due is told what purchases cause to be posted
     */
    ModelEarning(Versions versions, ModelJudge judge, List<String> due) {
        this.versions = versions;
        this.judge = judge;
        this.due = due;
    }

    /** How the purchase was judged that an entry awards, by its account and number; absent for an action's. */
    @Nullable
    ModelAward award(String entry) {
        return awards.get(entry);
    }

    /** Whether a purchase would earn more than any command may. What a campaign's cap refuses earns nothing, and so not too much. */
    boolean isTooMuch(Command.Earn earn, ModelMember member, Instant clock) {
        if (!euros(earn)) {
            return false;
        }
        ModelAward award = judged(earn, member, clock);
        return !award.rejected() && award.points() > MOST_POINTS;
    }

    /** What the member earns by a purchase. */
    String earn(Command.Earn earn, ModelMember member, Instant clock) {
        String order = earn.accountId() + " " + earn.order().orderId() + " "
                + earn.order().part();
        if (member.frozen) {
            return "AccountFrozen";
        } else if (orders.containsKey(order)) {
            return "OrderAlreadyEarned " + orders.get(order);
        } else if (!euros(earn)) {
            return "CurrencyMismatch";
        } else if (late(earn.occurredAt(), clock)) {
            return "TooLateToEarn";
        }
        ModelAward award = judged(earn, member, clock);
        if (award.rejected()) {
            return "LimitReached CAMPAIGN";
        }
        Instant now = member.turnUp(clock);
        Instant at = at(earn.occurredAt(), member, clock);
        ModelMember then = member.imagined(clock);
        judge.use(award, member, at);
        Handful handful = member.credit(award.points(), at, now, versions.at(at).pendingDays());
        member.order(earn.order().orderId()).parts.add(new ModelOrder.Part(earn, award, then, at, now, handful));
        member.standing().award(award.points(), at, now);
        refer(member, award, versions.at(clock));
        member.purchases++;
        member.awarded += award.points() > 0 ? 1 : 0;
        member.spentCents += new ModelBasket(earn.basket(), versions.at(at)).spent();
        member.boughtAt = member.boughtAt == null || at.isAfter(member.boughtAt) ? at : member.boughtAt;
        String entry = member.book("EARN", award.points(), now);
        orders.put(order, member.version());
        awards.put(member.id() + " " + member.version(), award);
        return entry + award.text() + member.standing().text(now);
    }

    /** The first purchase that is awarded anything pays whoever brought the member, and the member. */
    private void refer(ModelMember member, ModelAward award, Terms terms) {
        ModelAction referral = terms.action("REFERRAL");
        if (referral == null || member.referrer == null || member.awarded > 0 || award.points() == 0) {
            return;
        }
        due.add(member.referrer + " REFERRAL/" + member.id());
        if (referral.referred() > 0) {
            due.add(member.id() + " REFERRAL/" + member.id());
        }
    }

    /** What the member earns by an action. */
    String reward(Command.Act act, ModelMember member, Instant clock) {
        String code = act.action().action();
        String key = member.id() + " " + code + "/" + act.action().reference();
        Instant at = at(act.occurredAt(), member, clock);
        ModelAction action = versions.at(at).action(code);
        LocalDate day = at.atZone(member.zone()).toLocalDate();
        if (member.frozen && !code.equals("REFERRAL")) {
            return "AccountFrozen";
        } else if (acts.containsKey(key)) {
            return "ActionAlreadyEarned " + acts.get(key);
        } else if (action == null) {
            return "UnknownAction";
        } else if (late(act.occurredAt(), clock)) {
            return "TooLateToEarn";
        } else if (member.counts.used(code, action.period(), day) >= action.times()) {
            return "LimitReached ACTION:" + code;
        }
        Instant now = member.turnUp(clock);
        boolean brought = code.equals("REFERRAL") && act.action().reference().equals(member.id());
        long points = brought ? action.referred() : action.points();
        member.counts.use(code, action.period(), day, 1);
        member.credit(points, at, now, 0);
        member.standing().award(action.qualifying() ? points : 0, at, now);
        String entry = member.book("EARN", points, now);
        acts.put(key, member.version());
        return entry + " by " + code + " " + points + member.standing().text(now);
    }

    private ModelAward judged(Command.Earn earn, ModelMember member, Instant clock) {
        return judge.judge(member.imagined(clock), earn, at(earn.occurredAt(), member, clock));
    }

    private static Instant at(@Nullable Instant occurredAt, ModelMember member, Instant clock) {
        return occurredAt == null ? member.now(clock) : occurredAt;
    }

    private static boolean late(@Nullable Instant occurredAt, Instant clock) {
        return occurredAt != null && Duration.between(occurredAt, clock).compareTo(Terms.WINDOW) > 0;
    }

    private static boolean euros(Command.Earn earn) {
        return earn.basket().currency().getCurrencyCode().equals("EUR");
    }
}
