package io.cumul.posting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where a member of the model stands among the tiers, and where the member once stood. */
final class ModelStanding {
    private record Step(Instant since, int place) {}

    private final ModelTiers tiers;
    private final ZoneId zone;
    private final Map<YearMonth, Long> earned;
    private final List<Step> steps;
    private Instant seen;

    /** Of a member who has just enrolled. */
    ModelStanding(ModelTiers tiers, ZoneId zone, Instant enrolled) {
        this(tiers, zone, new TreeMap<>(), new ArrayList<>(), enrolled);
    }

    private ModelStanding(ModelTiers tiers, ZoneId zone, Map<YearMonth, Long> earned, List<Step> steps, Instant seen) {
        this.tiers = tiers;
        this.zone = zone;
        this.earned = earned;
        this.steps = steps;
        this.seen = seen;
    }

    ModelStanding copy() {
        return new ModelStanding(tiers, zone, new TreeMap<>(earned), new ArrayList<>(steps), seen);
    }

    /** Month by month since the last look: who has not kept the tier falls when the days of grace are over. */
    boolean lapse(Instant now) {
        boolean fell = false;
        YearMonth end = month(now).plusMonths(1);
        for (YearMonth month = month(seen).minusMonths(6); month.isBefore(end); month = month.plusMonths(1)) {
            LocalDate day = month.atDay(1).plusDays(tiers.grace);
            Instant due = day.atStartOfDay(zone).toInstant();
            if (tiers.begins(month) && due.isAfter(seen) && !due.isAfter(now) && place() > 0) {
                long points = Math.max(
                        tiers.counted(earned, month.minusMonths(1)), tiers.counted(earned, YearMonth.from(day)));
                if (points < tiers.level(place()).threshold()) {
                    steps.add(new Step(due, tiers.oneStep ? place() - 1 : tiers.reached(points)));
                    fell = true;
                }
            }
        }
        seen = now;
        return fell;
    }

    /** Points count for the month in which they were earned, and lift the member at once. */
    void award(long points, Instant at, Instant now) {
        if (points > 0) {
            earned.merge(month(at), points, Long::sum);
        }
        YearMonth present = month(at).isAfter(month(now)) ? month(at) : month(now);
        long counted = tiers.counted(earned, present);
        // What is late still counts for the period that has just ended.
        if (!tiers.lasting() && tiers.within(month(at), tiers.before(present))) {
            counted = Math.max(counted, tiers.counted(earned, tiers.before(present)));
        }
        if (tiers.reached(counted) > place()) {
            steps.add(new Step(now, tiers.reached(counted)));
        }
    }

    /** Points count no more; who would not have risen without them falls, at most to where the award had found the member. */
    void giveBack(long points, Instant at, Instant awardedAt, Instant now) {
        if (points == 0) {
            return;
        }
        earned.merge(month(at), -points, Long::sum);
        YearMonth present = month(now);
        long counted = tiers.counted(earned, present);
        if (!tiers.lasting()) {
            counted = Math.max(counted, tiers.counted(earned, tiers.before(present)));
        }
        int left = Math.max(placeAt(awardedAt.minusNanos(1)), tiers.reached(counted));
        if (left < place()) {
            steps.add(new Step(now, left));
        }
    }

    /** The place of the tier that the member had at an instant. */
    int placeAt(Instant instant) {
        int place = 0;
        for (Step step : steps) {
            place = step.since.isAfter(instant) ? place : step.place;
        }
        return place;
    }

    /** The id of the tier that the member rose or fell to last; empty before that. */
    String tier() {
        return steps.isEmpty() ? "" : tiers.level(place()).id();
    }

    /** The tier, the points that count, and what is missing to the next one and to keep this one. */
    String text(Instant now) {
        if (tiers.none()) {
            return "";
        }
        long points = tiers.counted(earned, month(now));
        boolean kept = place() == 0 || tiers.lasting();
        return " tier " + tiers.level(place()).id() + " " + points
                + (place() == tiers.top() ? " top" : " " + missing(place() + 1, points))
                + (kept ? " kept" : " " + missing(place(), points));
    }

    private long missing(int place, long points) {
        return Math.max(0, tiers.level(place).threshold() - points);
    }

    private int place() {
        return steps.isEmpty() ? 0 : steps.getLast().place;
    }

    private YearMonth month(Instant instant) {
        return YearMonth.from(instant.atZone(zone));
    }
}
