package io.cumul.core.program.campaign;

import io.cumul.core.program.MissCode;
import io.cumul.core.program.limit.AtCap;
import io.cumul.core.program.limit.Headroom;
import io.cumul.core.program.limit.Period;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What caps and budget leave of an offer.
 *
 * @param points 0 to what the offer wishes
 * @param code what took the rest; absent if nothing was taken
 * @param cap the name of the cap that did
 * @param rejects whether the whole purchase is refused because of it
 * @param resetsAt when the cap allows more; absent if time does not help
 */
record Room(
        long points,
        @Nullable MissCode code,
        @Nullable String cap,
        boolean rejects,
        @Nullable Instant resetsAt) {
    private static final String ORDER = Campaigns.OWN_CAP + "ORDER";
    private static final String MEMBER = Campaigns.OWN_CAP;

    /** Asks the caps in turn: the order's, the member's, and the budget for what these have left. */
    static Room of(Offer offer, Situation situation, Headroom headroom) {
        CampaignCaps caps = offer.campaign().caps();
        Room room = new Room(offer.wish(), null, null, false, null);
        if (caps.perOrder() != null) {
            room = room.within(caps.perOrder(), MissCode.MEMBER_CAP_REACHED, ORDER, null, caps.atCap());
        }
        Long left = offer.running().leftForMember(situation);
        if (left != null && left < room.points) {
            Period period = Objects.requireNonNull(caps.perMember()).period();
            Instant resetsAt = period.resetsAt(situation.day(), situation.zone());
            room = room.within(left, MissCode.MEMBER_CAP_REACHED, MEMBER + period, resetsAt, caps.atCap());
        }
        if (caps.budget() != null && room.points > 0) {
            long granted = headroom.of(offer.campaign().id(), room.points);
            room = room.within(granted, MissCode.BUDGET_EXHAUSTED, Campaigns.BUDGET, null, caps.atCap());
        }
        return room;
    }

    private Room within(long left, MissCode reason, String name, @Nullable Instant resets, AtCap atCap) {
        if (left >= points) {
            return this;
        }
        return switch (atCap) {
            case TRIM -> new Room(left, reason, name, false, null);
            case SKIP -> new Room(0, reason, name, false, null);
            case REJECT -> new Room(0, reason, name, true, resets);
        };
    }
}
