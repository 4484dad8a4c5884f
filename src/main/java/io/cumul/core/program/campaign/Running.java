package io.cumul.core.program.campaign;

import io.cumul.core.account.Usage;
import io.cumul.core.points.Multiplier;
import io.cumul.core.program.limit.MemberCap;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as it is judged in a program's time zone: what is the same for all purchases is found once.
 *
 * @param campaign the campaign
 * @param from the first instant; absent if it has always run
 * @param until the first instant after it; absent if it runs for good
 * @param toldFrom the first instant at which a purchase that it misses is told so; absent if it has always run
 * @param toldUntil the first instant after that; absent if it runs for good
 * @param anyTime whether weekday and hours do not matter
 * @param surplus for one that multiplies, what it gives beyond the base rate
 * @param limit the name under which what a member had of it is counted
 */
record Running(
        Campaign campaign,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Instant toldFrom,
        @Nullable Instant toldUntil,
        boolean anyTime,
        @Nullable Multiplier surplus,
        String limit) {

    /** How long before a campaign and after it a purchase is told that it does not run. */
    private static final Duration NEAR = Duration.ofDays(7);

    static Running in(ZoneId zone, Campaign campaign) {
        Times times = campaign.times();
        Instant from = times.begins(zone);
        Instant until = times.ends(zone);
        return new Running(
                campaign,
                from,
                until,
                from == null ? null : from.minus(NEAR),
                until == null ? null : until.plus(NEAR),
                times.weekdays().isEmpty() && times.hoursFrom() == null && times.hoursUntil() == null,
                campaign.gift() instanceof Gift.Multiplied(Multiplier by) ? new Multiplier(by.surplus()) : null,
                Campaigns.LIMIT + campaign.id());
    }

    /**
     * Whether a purchase has anything to do with it: it is the member's to know of, and not over for good or far ahead. So
     * what is kept with a purchase does not grow with the campaigns of years.
     */
    boolean concerns(Situation situation) {
        Instant at = situation.purchase().at();
        return (toldFrom == null || !at.isBefore(toldFrom))
                && (toldUntil == null || at.isBefore(toldUntil))
                && campaign.audience().mayKnow(situation.account().id());
    }

    /** The first condition on time and member that does not hold; absent if all do. */
    @Nullable
    Reason missed(Situation situation) {
        Instant at = situation.purchase().at();
        boolean runs = (from == null || !at.isBefore(from)) && (until == null || at.isBefore(until));
        return runs && (anyTime || campaign.times().fit(situation.local()))
                ? campaign.audience().missed(situation)
                : Reason.OUTSIDE_WINDOW;
    }

    /** What the member may still have of it in the period of the purchase; absent if nothing bounds that. */
    @Nullable
    Long leftForMember(Situation situation) {
        MemberCap cap = campaign.caps().perMember();
        if (cap == null) {
            return null;
        }
        LocalDate from = cap.period().from(situation.day());
        return Math.max(0, cap.points() - situation.account().usage().of(limit, from));
    }

    /** So many points more that the member had of it; absent if nobody counts. */
    Usage.@Nullable Use use(LocalDate day, long points) {
        MemberCap cap = campaign.caps().perMember();
        return cap == null ? null : new Usage.Use(limit, cap.period().from(day), points);
    }
}
