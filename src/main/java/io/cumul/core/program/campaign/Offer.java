package io.cumul.core.program.campaign;

import io.cumul.core.points.Money;
import io.cumul.core.points.Multiplier;
import io.cumul.core.program.Basis;
import io.cumul.core.program.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A campaign whose conditions are met, and what it would give. Two offers are never the same one. */
final class Offer {
    private final int place;
    private final Running running;
    private final List<Hit> hits;
    private final long wish;

    private Offer(int place, Running running, List<Hit> hits) {
        this.place = place;
        this.running = running;
        this.hits = hits;
        long sum = 0;
        for (Hit hit : hits) {
            sum = Math.addExact(sum, hit.points());
        }
        this.wish = sum;
    }

    /**
     * What a campaign would give for its share of a basket. Lines that count at different rates are a hit each, so that
     * every hit can be computed again.
     *
     * @param share minor units by rate
     * @throws ArithmeticException if the points do not fit a {@code long}
     */
    static Offer of(int place, Running running, long[] share, Basis basis) {
        String id = running.campaign().id();
        if (running.campaign().gift() instanceof Gift.Bonus(long points)) {
            return new Offer(place, running, List.of(Hit.whole(id, points, null)));
        }
        Multiplier surplus = Objects.requireNonNull(running.surplus());
        List<Hit> hits = new ArrayList<>(1);
        for (int i = 0; i < share.length; i++) {
            if (share[i] > 0) {
                hits.add(multiplied(id, basis, i, share[i], surplus));
            }
        }
        return new Offer(place, running, hits.isEmpty() ? List.of(multiplied(id, basis, 0, 0, surplus)) : hits);
    }

    private static Hit multiplied(String id, Basis basis, int rate, long minor, Multiplier surplus) {
        Money counts = basis.money(minor);
        Hit.Conversion by = new Hit.Conversion(
                counts, basis.rate(rate), surplus, basis.rule().rounding());
        long points = by.rate().apply(counts, surplus.tenThousandths(), by.rounding());
        return Hit.whole(id, points, by);
    }

    /** The campaign's place in the ruleset. */
    int place() {
        return place;
    }

    Running running() {
        return running;
    }

    Campaign campaign() {
        return running.campaign();
    }

    Stacking stacking() {
        return campaign().stacking();
    }

    /** What it gives, before any cap. */
    List<Hit> hits() {
        return hits;
    }

    /** All points of the hits. */
    long wish() {
        return wish;
    }
}
