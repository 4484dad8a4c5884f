package io.cumul.posting;

import io.cumul.core.account.AccountId;
import io.cumul.core.account.Profile;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Returning;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The ledger a second time, as naive as can be: what every command should be answered, and what should stand in the journal.
 * It shares the core's words for commands and none of its arithmetic.
 */
final class Model {
    private record Kept(String meaning, String answer) {}

    private static final String MISSING = "AccountNotFound";

    private final Versions versions;
    private final ModelJudge judge;
    private final ModelEarning earning;
    private final Map<String, ModelMember> members = new HashMap<>();
    private final Map<String, Kept> keys = new HashMap<>();
    private final List<String> journal = new ArrayList<>();
    private final List<String> due = new ArrayList<>();
    private final Map<String, Long> stock = new TreeMap<>();

    Model(Versions versions) {
        this.versions = versions;
        this.judge = new ModelJudge(versions);
        this.earning = new ModelEarning(versions, judge, due);
        versions.rewards().stream().map(ModelReward::new).forEach(reward -> stock.put(reward.id, reward.stock()));
    }

    List<String> journal() {
        return journal;
    }

    /** What purchases have caused to be posted, whether or not it has been. */
    List<String> due() {
        return due;
    }

    /** What is left of each budget and of each stock, by the names that the ledger has for them. */
    Map<String, Long> left() {
        Map<String, Long> left = new TreeMap<>(judge.budgets());
        versions.rewards().stream()
                .map(ModelReward::new)
                .forEach(reward -> left.put(reward.shelf(), stock.getOrDefault(reward.id, 0L)));
        return left;
    }

    /**
     * Whether the model can say what it means that a purchase comes back. Where a budget had less than a campaign would have
     * given it depends on which other campaigns would have had it, and so it is left to others to try.
     */
    boolean returnable(Command.Earn earn) {
        ModelMember member = members.get(earn.accountId().value());
        ModelOrder order =
                member == null ? null : member.history.get(earn.order().orderId());
        return order != null
                && !order.parts.isEmpty()
                && order.parts.stream().noneMatch(part -> part.award().bounded());
    }

    @Nullable
    ModelMember member(AccountId id) {
        return members.get(id.value());
    }

    /** How the purchase was judged that an entry awards; absent for an action's. */
    @Nullable
    ModelAward award(AccountId id, long seq) {
        return earning.award(id + " " + seq);
    }

    /** What the command should be answered at this time. */
    String answer(Submission submission, Instant clock) {
        Submission.Identity identity = submission.identity();
        if (identity == null) {
            return act(submission.command(), clock);
        }
        String key = submission.accountId() + " " + identity.key().value();
        String meaning = meaning(submission.command());
        Kept kept = keys.get(key);
        if (kept != null) {
            boolean invalid = invalid(submission.command(), clock);
            return kept.meaning.equals(meaning) ? "replayed " + kept.answer : invalid ? "InvalidValue" : "KeyReused";
        }
        String answer = act(submission.command(), clock);
        if (!answer.equals(MISSING)) {
            keys.put(key, new Kept(meaning, answer.replaceFirst("^replayed ", "")));
        }
        return answer;
    }

    /**
     * Whether a command that is answered with one refusal may be answered with another: the doubt lane knows neither stocks nor
     * orders, and what it says is as true, only not first in the order of refusals. Then that is what stands under the key.
     */
    boolean accepts(Submission submission, String expected, String other, Instant clock) {
        ModelMember member = members.get(submission.accountId().value());
        boolean hidden = expected.equals("OutOfStock") || expected.startsWith("PaymentNotAllowed");
        if (!hidden
                || member == null
                || !other.equals(new ModelCheckout(member, clock).blindly(submission.command()))) {
            return false;
        }
        Submission.Identity identity = submission.identity();
        if (identity != null) {
            String key = submission.accountId() + " " + identity.key().value();
            keys.put(key, new Kept(meaning(submission.command()), other));
        }
        return true;
    }

    private static String meaning(Command command) {
        return command instanceof Command.Earn earn
                ? earn.order() + " " + earn.channel() + earn.occurredAt()
                        + earn.basket().shipping()
                        + earn.basket().tax() + earn.basket().discount()
                        + earn.basket().paymentMethod()
                        + earn.basket().lines().stream().map(Object::toString).toList()
                : command.toString().replaceFirst("holdId=made-[0-9]+", "");
    }

    private String act(Command command, Instant clock) {
        if (invalid(command, clock)) {
            return "InvalidValue";
        }
        ModelMember member = members.get(command.accountId().value());
        if (command instanceof Command.Enrol enrol) {
            return enrol(enrol, member, clock);
        }
        return member == null
                ? MISSING
                : switch (command) {
                    case Command.Earn earn -> earning.earn(earn, member, clock);
                    case Command.Redeem redeem -> new ModelCheckout(member, clock).redeem(redeem);
                    case Command.Act act -> earning.reward(act, member, clock);
                    case Command.Settle settle -> settle(member, clock);
                    case Command.Hold hold -> new ModelCheckout(member, clock).hold(hold);
                    case Command.Capture capture -> new ModelCheckout(member, clock).capture(capture);
                    case Command.VoidHold voids -> new ModelCheckout(member, clock).giveBack(voids);
                    case Command.Adjust adjust -> adjust(adjust.points(), member, clock);
                    case Command.Refund refund -> new ModelRefund(member, judge, refund).answer(clock);
                    case Command.Freeze freeze -> turn(true, "FREEZE", member, clock);
                    case Command.Unfreeze unfreeze -> turn(false, "UNFREEZE", member, clock);
                    default -> throw new IllegalArgumentException("not modelled: " + command);
                };
    }

    private static String turn(boolean frozen, String kind, ModelMember member, Instant clock) {
        if (member.frozen != frozen) {
            member.frozen = frozen;
            member.book(kind, 0, member.turnUp(clock));
        }
        return "shown " + (frozen ? "FROZEN " : "ACTIVE ") + member.version();
    }

    private static String adjust(long points, ModelMember member, Instant clock) {
        long spendable = member.imagined(clock).spendable();
        if (points < 0 && spendable + points < 0) {
            return "InsufficientPoints " + -points + " of " + spendable;
        }
        Instant now = member.turnUp(clock);
        if (points > 0) {
            return member.give(points, now);
        }
        member.heap.take(-points);
        return member.book("ADJUST", -points, now);
    }

    private boolean invalid(Command command, Instant clock) {
        return switch (command) {
            case Command.Enrol enrol -> {
                AccountId referrer = enrol.profile().referredBy();
                boolean known = referrer == null
                        || (!referrer.equals(enrol.accountId()) && members.containsKey(referrer.value()));
                yield !members.containsKey(enrol.accountId().value()) && !known;
            }
            case Command.Earn earn ->
                ahead(earn.occurredAt(), clock) || earning.isTooMuch(earn, somebody(earn.accountId(), clock), clock);
            case Command.Act act -> {
                Set<String> own = Set.of("REFERRAL", "BIRTHDAY");
                boolean forged = act.origin() == Command.Origin.CLIENT
                        && own.contains(act.action().action());
                yield forged || ahead(act.occurredAt(), clock);
            }
            case Command.Capture capture -> {
                ModelMember member = members.get(capture.accountId().value());
                yield member != null && new ModelCheckout(member, clock).halves(capture);
            }
            case Command.Refund refund -> {
                ModelMember member = members.get(refund.accountId().value());
                ModelOrder order = member == null
                        ? null
                        : member.history.get(refund.order().orderId());
                yield order != null && unclear(refund, order);
            }
            default -> false;
        };
    }

    /** Of several parts one must be named, and lines can only come back of what was bought. */
    private static boolean unclear(Command.Refund refund, ModelOrder order) {
        boolean oneOfSome =
                refund.order().part() == null && order.parts.size() > 1 && order.part(refund.order()) == null;
        boolean nothingBought = order.parts.isEmpty() && !order.spent.isEmpty();
        return oneOfSome || (nothingBought && refund.what() instanceof Returning.Lines);
    }

    private static boolean ahead(@Nullable Instant occurredAt, Instant clock) {
        return occurredAt != null && Duration.between(clock, occurredAt).compareTo(Duration.ofMinutes(5)) > 0;
    }

    /** Somebody who is not enrolled counts as one who just has. */
    private ModelMember somebody(AccountId id, Instant clock) {
        ModelMember stranger = new ModelMember(id.value(), versions, null, clock, new ArrayList<>(), stock);
        return members.getOrDefault(id.value(), stranger);
    }

    private String enrol(Command.Enrol enrol, @Nullable ModelMember known, Instant clock) {
        String id = enrol.accountId().value();
        Profile wish = enrol.profile();
        String profile = wish.locale() + " " + wish.segments() + " " + wish.birthday();
        AccountId referrer = wish.referredBy();
        ModelMember member = known == null
                ? new ModelMember(id, versions, referrer == null ? null : referrer.value(), clock, journal, stock)
                : known;
        members.put(id, member);
        if (known == null) {
            member.book("ENROL", 0, clock);
            congratulate(member, wish.birthday(), clock);
        } else if (!member.profile.equals(profile)) {
            Instant now = member.turnUp(clock);
            member.book("PROFILE", 0, now);
            if (!member.birthday.equals(String.valueOf(wish.birthday()))) {
                congratulate(member, wish.birthday(), now);
            }
        }
        member.profile = profile;
        member.vip = wish.segments().contains("vip");
        member.birthday = String.valueOf(wish.birthday());
        return (known == null ? "opened " : "enrolled ") + member.version();
    }

    /** Who comes on the very birthday is not missed, whether or not the day's members were looked for before. */
    private void congratulate(ModelMember member, @Nullable MonthDay born, Instant now) {
        LocalDate today = now.atZone(member.zone()).toLocalDate();
        boolean leap = born != null && born.getMonthValue() == 2 && born.getDayOfMonth() == 29 && !today.isLeapYear();
        MonthDay celebrated = leap ? MonthDay.of(2, 28) : born;
        if (MonthDay.from(today).equals(celebrated) && versions.at(now).action("BIRTHDAY") != null) {
            due.add(member.id() + " BIRTHDAY/" + today.getYear());
        }
    }

    /** What time has done is booked, if it has done anything; the last of it is the answer. */
    private String settle(ModelMember member, Instant clock) {
        long before = member.version();
        member.turnUp(clock);
        String last = journal.isEmpty() ? "" : journal.getLast();
        return member.version() == before
                ? "enrolled " + before
                : last.substring(last.indexOf(' ') + 1, last.lastIndexOf(" at "));
    }
}
