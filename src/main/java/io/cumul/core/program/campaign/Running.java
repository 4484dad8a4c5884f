package io.cumul.core.program.campaign;

import io.cumul.core.account.Usage;
import io.cumul.core.points.Multiplier;
import io.cumul.core.program.limit.MemberCap;
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
 * @param anyTime whether weekday and hours do not matter
 * @param surplus for one that multiplies, what it gives beyond the base rate
 * @param limit the name under which what a member had of it is counted
 */
record Running(
        Campaign campaign,
        @Nullable Instant from,
        @Nullable Instant until,
        boolean anyTime,
        @Nullable Multiplier surplus,
        String limit) {

    static Running in(ZoneId zone, Campaign campaign) {
        Times times = campaign.times();
        return new Running(
                campaign,
                times.begins(zone),
                times.ends(zone),
                times.weekdays().isEmpty() && times.hoursFrom() == null && times.hoursUntil() == null,
                campaign.gift() instanceof Gift.Multiplied(Multiplier by) ? new Multiplier(by.surplus()) : null,
                Campaigns.LIMIT + campaign.id());
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
