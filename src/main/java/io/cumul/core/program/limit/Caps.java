package io.cumul.core.program.limit;

import io.cumul.core.account.Usage;
import io.cumul.core.program.Hit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What bounds all awards of purchases together; what is beyond is trimmed.
 *
 * @param perOrder the most points of one order; absent for no such bound
 * @param perMember the most points of one member in each of these periods, each period at most once
 */
public record Caps(@Nullable Long perOrder, List<MemberCap> perMember) {
    /** The name of the order's cap; the others are called like their periods. */
    public static final String ORDER = "ORDER";

    /** No bounds. */
    public static final Caps NONE = new Caps(null, List.of());

    /** Takes its own copy. */
    public Caps {
        perMember = List.copyOf(perMember);
    }

    /**
     * Trims what an order's rules award, from the last hit back to the first.
     *
     * @param hits all hits of the order
     * @param usage what the member has used up before
     * @param day the order's local day
     * @return the same hits, in the same order, some with fewer points or none
     */
    public List<Hit> trim(List<Hit> hits, Usage usage, LocalDate day) {
        List<Hit> left = perOrder == null ? hits : trim(hits, perOrder, ORDER);
        for (MemberCap cap : perMember) {
            long used = usage.of(cap.period().name(), cap.period().from(day));
            left = trim(left, Math.max(0, cap.points() - used), cap.period().name());
        }
        return left;
    }

    /** What an order of so many points uses up. */
    public List<Usage.Use> uses(long points, LocalDate day) {
        return perMember.stream()
                .map(cap -> new Usage.Use(cap.period().name(), cap.period().from(day), points))
                .toList();
    }

    private static List<Hit> trim(List<Hit> hits, long most, String name) {
        long excess = -most;
        for (Hit hit : hits) {
            excess = Math.addExact(excess, hit.points());
        }
        if (excess <= 0) {
            return hits;
        }
        List<Hit> trimmed = new ArrayList<>(hits);
        for (int i = trimmed.size() - 1; i >= 0 && excess > 0; i--) {
            Hit hit = trimmed.get(i);
            long cut = Math.min(excess, hit.points());
            trimmed.set(i, hit.trimmed(hit.points() - cut, name));
            excess -= cut;
        }
        return trimmed;
    }
}
