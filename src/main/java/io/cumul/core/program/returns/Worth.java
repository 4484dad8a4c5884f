package io.cumul.core.program.returns;

import io.cumul.core.program.Hit;
import io.cumul.core.program.campaign.Campaigns;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a purchase, or what is kept of one, is worth.
 *
 * @param points all points
 * @param campaigns those of them that campaigns gave, by the campaign's id
 */
public record Worth(long points, Map<String, Long> campaigns) {
    /** What nothing is worth. */
    public static final Worth NOTHING = new Worth(0, Map.of());

    /** Takes its own copy. */
    public Worth {
        campaigns = Map.copyOf(campaigns);
    }

    /**
     * The worth that hits sum to.
     *
     * @param known the campaigns among the rules
     */
    public static Worth of(List<Hit> hits, Campaigns known) {
        long points = 0;
        Map<String, Long> campaigns = new LinkedHashMap<>();
        for (Hit hit : hits) {
            points = Math.addExact(points, hit.points());
            if (known.named(hit.rule()) != null && hit.points() > 0) {
                campaigns.merge(hit.rule(), hit.points(), Math::addExact);
            }
        }
        return new Worth(points, campaigns);
    }

    /** What a campaign gave, possibly nothing. */
    public long of(String campaign) {
        return campaigns.getOrDefault(campaign, 0L);
    }
}
