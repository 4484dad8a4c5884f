package io.cumul.posting;

import io.cumul.core.account.AccountId;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Price;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ledger a second time, as naive as can be: what every command should be answered, and what should stand in the journal.
 * It shares the core's words for commands and none of its arithmetic.
 */
final class Model {
    private record Kept(String meaning, String answer) {}

    private static final String MISSING = "AccountNotFound";

    private final Terms terms;
    private final ModelAward award;
    private final Map<String, ModelMember> members = new HashMap<>();
    private final Map<String, Kept> keys = new HashMap<>();
    private final Map<String, Long> orders = new HashMap<>();
    private final List<String> journal = new ArrayList<>();

    Model(Terms terms) {
        this.terms = terms;
        this.award = new ModelAward(terms);
    }

    List<String> journal() {
        return journal;
    }

    @Nullable
    ModelMember member(AccountId id) {
        return members.get(id.value());
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
            keys.put(key, new Kept(meaning, answer));
        }
        return answer;
    }

    private static String meaning(Command command) {
        return command instanceof Command.Earn earn
                ? earn.order() + " " + earn.channel() + earn.occurredAt()
                        + earn.basket().shipping()
                        + earn.basket().tax() + earn.basket().discount()
                        + earn.basket().paymentMethod()
                        + earn.basket().lines().stream().map(Object::toString).toList()
                : command.toString();
    }

    private String act(Command command, Instant clock) {
        return invalid(command, clock)
                ? "InvalidValue"
                : switch (command) {
                    case Command.Enrol enrol -> enrol(enrol, clock);
                    case Command.Earn earn -> earn(earn, clock);
                    case Command.Redeem redeem -> redeem(redeem, clock);
                    case Command.Act act -> throw new IllegalArgumentException("not modelled: " + act);
                    case Command.Hold hold -> throw new IllegalArgumentException("not modelled: " + hold);
                    case Command.Capture capture -> throw new IllegalArgumentException("not modelled: " + capture);
                    case Command.VoidHold voids -> throw new IllegalArgumentException("not modelled: " + voids);
                    case Command.Settle settle -> throw new IllegalArgumentException("not modelled: " + settle);
                };
    }

    private boolean invalid(Command command, Instant clock) {
        return switch (command) {
            case Command.Enrol enrol -> {
                AccountId referrer = enrol.profile().referredBy();
                boolean known = referrer == null
                        || (!referrer.equals(enrol.accountId()) && members.containsKey(referrer.value()));
                yield !members.containsKey(enrol.accountId().value()) && !known;
            }
            case Command.Earn earn -> {
                Instant occurredAt = earn.occurredAt();
                boolean ahead = occurredAt != null
                        && Duration.between(clock, occurredAt).compareTo(Duration.ofMinutes(5)) > 0;
                yield ahead || (euros(earn) && award.points(earn.basket()).compareTo(new BigDecimal("1e9")) > 0);
            }
            case Command.Redeem redeem -> false;
            case Command.Act act -> false;
            case Command.Hold hold -> false;
            case Command.Capture capture -> false;
            case Command.VoidHold voids -> false;
            case Command.Settle settle -> false;
        };
    }

    private static boolean euros(Command.Earn earn) {
        return earn.basket().currency().getCurrencyCode().equals("EUR");
    }

    private String enrol(Command.Enrol enrol, Instant clock) {
        String id = enrol.accountId().value();
        String locale = String.valueOf(enrol.profile().locale());
        ModelMember member = members.get(id);
        if (member == null) {
            ModelMember opened = new ModelMember(id, locale, journal);
            members.put(id, opened);
            opened.book("ENROL", 0, clock);
            return "opened " + opened.version();
        }
        if (!member.locale.equals(locale)) {
            member.locale = locale;
            member.book("PROFILE", 0, member.turnUp(clock));
        }
        return "enrolled " + member.version();
    }

    private String earn(Command.Earn earn, Instant clock) {
        ModelMember member = members.get(earn.accountId().value());
        if (member == null) {
            return MISSING;
        }
        String order = earn.accountId() + " " + earn.order().orderId() + " "
                + earn.order().part();
        Instant occurredAt = earn.occurredAt();
        if (orders.containsKey(order)) {
            return "OrderAlreadyEarned " + orders.get(order);
        } else if (!euros(earn)) {
            return "CurrencyMismatch";
        } else if (occurredAt != null && Duration.between(occurredAt, clock).compareTo(Terms.WINDOW) > 0) {
            return "TooLateToEarn";
        }
        Instant now = member.turnUp(clock);
        String entry = member.earn(award.points(earn.basket()).longValueExact(), terms.months(), now);
        orders.put(order, member.version());
        return entry;
    }

    private String redeem(Command.Redeem redeem, Instant clock) {
        ModelMember member = members.get(redeem.accountId().value());
        if (member == null) {
            return MISSING;
        }
        long spendable = member.spendable(clock);
        long points = ((Price.OfPoints) redeem.price()).points();
        if (spendable < points) {
            return "InsufficientPoints " + points + " of " + spendable;
        }
        return member.redeem(points, redeem.orderId(), member.turnUp(clock));
    }
}
