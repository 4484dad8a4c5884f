package io.cumul.program;

import io.cumul.core.account.AccountId;
import io.cumul.core.account.Channel;
import io.cumul.core.points.Money;
import io.cumul.core.program.Line;
import io.cumul.core.program.campaign.Audience;
import io.cumul.core.program.campaign.DayWindow;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads whom a campaign is for. */
final class AudienceReader {
    private AudienceReader() {}

    /** The keys of a campaign that say so. */
    static Audience read(Section campaign, Terms terms) {
        Form<Channel> channels = Forms.name(Channel.class)
                .except(
                        terms.earning().base().exclusions().channels()::contains,
                        channel -> "earns nothing, because it is one of earn.exclude.channels");
        Form<String> id = Forms::id;
        boolean first = campaign.allow("firstPurchase", false, Forms::flag);
        Section behaviour = campaign.allow("behaviour");
        Integer idleDays = behaviour.maybe("noPurchaseFor", Forms.days(Limits.IDLE_DAYS));
        Money spent = behaviour.maybe("spentAtLeast", Forms.someMoney(terms.currency()));
        Set<String> boughtFrom = behaviour.list("boughtFrom", Limits.CODES, Forms.text(Line.MAX_TEXT));
        behaviour.close();
        check(campaign, behaviour, first);
        return new Audience(
                campaign.list("channels", Limits.NAMES, channels),
                campaign.list("segments", Limits.SEGMENTS, terms.segments().form()),
                campaign.list("tiers", Limits.TIERS, terms.tiers().form()),
                campaign.list("members", Limits.CODES, value -> new AccountId(id.read(value))),
                days(campaign, "birthday"),
                days(campaign, "anniversary"),
                first,
                idleDays,
                spent,
                boughtFrom);
    }

    private static void check(Section campaign, Section behaviour, boolean first) {
        if (!campaign.has("behaviour")) {
            return;
        }
        if (!behaviour.has("noPurchaseFor") && !behaviour.has("spentAtLeast") && !behaviour.has("boughtFrom")) {
            behaviour.fault("must have noPurchaseFor, spentAtLeast or boughtFrom.");
        } else if (first) {
            campaign.fault("behaviour", "never applies to a firstPurchase, which has none before it.");
        }
    }

    private static @Nullable DayWindow days(Section campaign, String key) {
        Section days = campaign.allow(key);
        if (!campaign.has(key)) {
            return null;
        }
        long before = days.allow("daysBefore", 0L, Forms.whole(0, DayWindow.MOST_DAYS));
        long after = days.allow("daysAfter", 0L, Forms.whole(0, DayWindow.MOST_DAYS));
        days.close();
        return new DayWindow(Math.toIntExact(before), Math.toIntExact(after));
    }
}
