package io.cumul.program;

import io.cumul.core.points.Points;
import io.cumul.core.program.limit.Caps;
import io.cumul.core.program.limit.MemberCap;
import io.cumul.core.program.limit.Period;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads limits: the caps on all awards together, and the periods in which limits count. */
final class LimitsReader {
    private static final Map<String, Period> PERIODS = new LinkedHashMap<>();

    static {
        PERIODS.put("perDay", Period.DAY);
        PERIODS.put("perMonth", Period.MONTH);
        PERIODS.put("perYear", Period.YEAR);
    }

    private LimitsReader() {}

    /** The section {@code caps} of {@code earn}. */
    static Caps caps(Section caps, @Nullable Duration lateEarnWindow) {
        Map<String, Long> given = new LinkedHashMap<>();
        Long perOrder = caps.maybe("perOrder", Forms.whole(1, Points.MAX_PER_COMMAND));
        if (perOrder != null) {
            given.put("perOrder", perOrder);
        }
        List<MemberCap> perMember = new ArrayList<>();
        PERIODS.forEach((key, period) -> {
            Long points = caps.maybe(key, Forms.whole(1, Points.MAX_PER_ACCOUNT));
            if (points != null) {
                given.put(key, points);
                perMember.add(new MemberCap(points, period));
            }
            if (caps.has(key) && !countable(lateEarnWindow)) {
                caps.fault(key, uncountable() + ".");
            }
        });
        caps.close();
        ladder(caps, given);
        return new Caps(perOrder, perMember);
    }

    /** A cap beyond the one of a longer period is never reached. */
    private static void ladder(Section caps, Map<String, Long> given) {
        List<String> keys = List.copyOf(given.keySet());
        for (int i = 0; i < keys.size(); i++) {
            for (String longer : keys.subList(i + 1, keys.size())) {
                if (given.getOrDefault(keys.get(i), 0L) > given.getOrDefault(longer, 0L)) {
                    caps.fault(keys.get(i), "is never reached, because " + longer + " is less.");
                    break;
                }
            }
        }
    }

    /** A period in which a limit counts; one that begins anew must be remembered for as long as purchases may come late. */
    static Form<Period> period(@Nullable Duration lateEarnWindow) {
        return Forms.name(Period.class)
                .except(period -> period != Period.EVER && !countable(lateEarnWindow), period -> uncountable());
    }

    private static boolean countable(@Nullable Duration lateEarnWindow) {
        return lateEarnWindow != null && lateEarnWindow.toDays() <= Limits.COUNTED_DAYS;
    }

    private static String uncountable() {
        return "needs an earn.lateEarnWindow of at most " + Limits.COUNTED_DAYS
                + "d: for that long each member's periods are remembered";
    }
}
