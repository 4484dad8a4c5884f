package io.cumul.program;

import io.cumul.core.account.Channel;
import io.cumul.core.points.Money;
import io.cumul.core.points.Points;
import io.cumul.core.points.Rate;
import io.cumul.core.points.Rounding;
import io.cumul.core.program.BaseRule;
import io.cumul.core.program.Counting;
import io.cumul.core.program.Exclusions;
import io.cumul.core.program.Line;
import io.cumul.core.program.Ruleset;
import io.cumul.core.program.limit.Caps;
import java.time.Duration;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the section {@code earn}: what every purchase earns. */
final class EarnReader {
    private static final Optional<Integer> LATE_DAYS = Optional.of(30);

    private final Section earn;
    private final Currency currency;

    private EarnReader(Section earn, Currency currency) {
        this.earn = earn;
        this.currency = currency;
    }

    /**
     * What the section says.
     *
     * @param base the base rate
     * @param caps what bounds all awards together
     * @param pendingDays local days until points can be spent
     * @param lateEarnWindow how long after a purchase it may still be posted; absent for any time
     * @param frozenAccounts whether purchases and actions of frozen accounts earn
     */
    record Earning(
            BaseRule base,
            Caps caps,
            int pendingDays,
            @Nullable Duration lateEarnWindow,
            boolean frozenAccounts) {}

    /** Reads it, and gives the rates of some articles their ids. */
    static Earning read(Section earn, Currency currency, RuleIds ids) {
        EarnReader reader = new EarnReader(earn, currency);
        BaseRule base = reader.base(ids);
        Optional<Integer> late = earn.allow("lateEarnWindow", LATE_DAYS, Forms.days(Limits.LATE_DAYS, "unlimited"));
        Duration window = late.map(Duration::ofDays).orElse(null);
        Optional<Integer> pending =
                earn.allow("pending", Optional.empty(), Forms.days(Ruleset.MAX_PENDING_DAYS, "none"));
        Caps caps = LimitsReader.caps(earn.allow("caps"), window);
        boolean frozen = earn.allow("frozenAccounts", false, Forms::flag);
        earn.close();
        return new Earning(base, caps, pending.orElse(0), window, frozen);
    }

    private BaseRule base(RuleIds ids) {
        Rate rate = rate(earn.need("rate", ""), currency);
        Rounding rounding = earn.allow("rounding", Rounding.FLOOR, Forms.name(Rounding.class));
        Money minimum = earn.allow("minimumSpend", Money.zero(currency), Forms.money(currency));
        Counting counting = counting(earn.allow("counts"));
        Exclusions exclusions = exclusions(earn.allow("exclude"));
        return new BaseRule(
                rate, rounding, minimum, counting, exclusions, GoodsReader.rates(earn, exclusions, currency, ids));
    }

    /** A section with points per money. */
    static Rate rate(Section rate, Currency currency) {
        long points = rate.need("points", 1L, Forms.whole(1, Points.MAX_PER_COMMAND));
        Money per = rate.need("per", new Money(1, currency), Forms.someMoney(currency));
        rate.close();
        return new Rate(points, per);
    }

    private static Counting counting(Section counts) {
        boolean shipping = counts.allow("shipping", false, Forms::flag);
        boolean tax = counts.allow("tax", false, Forms::flag);
        boolean discount = counts.allow("discount", false, Forms::flag);
        counts.close();
        return new Counting(shipping, tax, discount);
    }

    private static Exclusions exclusions(Section exclude) {
        Set<Channel> channels = exclude.list("channels", Limits.NAMES, Forms.name(Channel.class));
        if (channels.size() == Channel.values().length) {
            exclude.fault("channels", "leaves no channel in which members could earn.");
        }
        Exclusions exclusions = new Exclusions(
                codes(exclude, "skus"), codes(exclude, "categories"), codes(exclude, "paymentMethods"), channels);
        exclude.close();
        return exclusions;
    }

    private static Set<String> codes(Section exclude, String key) {
        return exclude.list(key, Limits.CODES, Forms.text(Line.MAX_TEXT));
    }
}
