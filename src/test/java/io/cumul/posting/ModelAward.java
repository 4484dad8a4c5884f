package io.cumul.posting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a purchase is awarded by the model.
 *
 * @param given by rule, in order
 * @param rejected whether a campaign's cap refuses the whole purchase
 * @param missed for each campaign that gives nothing, the codes of all there is to say against it
 * @param desired the points without any cap; absent where a campaign that is used up makes that a matter of opinion
 * @param granted what each campaign that counts gives before the program's own caps
 * @param bounded whether a budget had less than a campaign would have given
 */
record ModelAward(
        List<Given> given,
        boolean rejected,
        Map<String, Set<String>> missed,
        @Nullable Long desired,
        Map<String, Long> granted,
        boolean bounded) {
    /** No points for anything. */
    static final ModelAward NOTHING = new ModelAward(List.of(), false, Map.of(), 0L, Map.of(), false);

    /**
     * What a rule gives.
     *
     * @param points after all caps
     * @param desired before them
     */
    record Given(String rule, long points, long desired) {
        Given of(long left) {
            return new Given(rule, left, desired);
        }

        @Override
        public String toString() {
            return rule + " " + points + (points == desired ? "" : "/" + desired);
        }
    }

    long points() {
        return given.stream().mapToLong(Given::points).sum();
    }

    /** What one campaign gives. */
    long points(String rule) {
        return given.stream()
                .filter(one -> one.rule.equals(rule))
                .mapToLong(Given::points)
                .sum();
    }

    String text() {
        return given.stream().map(Given::toString).collect(Collectors.joining(", ", " by ", ""));
    }

    /** The award after the program's own caps: what is too much goes, from the last rule back to the first. */
    ModelAward within(long most) {
        List<Given> left = new ArrayList<>(given);
        Map<String, Set<String>> all = new TreeMap<>(missed);
        long excess = points() - most;
        for (int i = left.size() - 1; i >= 0 && excess > 0; i--) {
            Given one = left.get(i);
            long cut = Math.min(excess, one.points);
            excess -= cut;
            left.set(i, one.of(one.points - cut));
            if (cut > 0 && cut == one.points) {
                all.put(one.rule, Set.of("MEMBER_CAP_REACHED"));
                left.remove(i);
            }
        }
        return new ModelAward(left, rejected, all, desired, granted, bounded);
    }

    /** The award of which some campaigns give no more than another award of theirs. */
    ModelAward atMost(ModelAward other, Set<String> campaigns) {
        List<Given> less = given.stream()
                .map(one -> campaigns.contains(one.rule) ? one.of(Math.min(one.points, other.points(one.rule))) : one)
                .toList();
        return new ModelAward(less, rejected, missed, desired, granted, bounded);
    }

    /** Collects campaigns that apply, and settles which of them count. */
    static final class Contest {
        private final List<Entrant> entrants = new ArrayList<>();
        private final Map<String, Set<String>> missed = new HashMap<>();
        private final boolean mayReject;
        private boolean bounded;

        /**
         * A contest.
         *
         * @param mayReject whether a campaign's cap may refuse the purchase; else that campaign alone gives nothing
         */
        Contest(boolean mayReject) {
            this.mayReject = mayReject;
        }

        /**
         * A campaign that applies.
         *
         * @param wish what it would give
         * @param room what caps and budget leave of it
         */
        private record Entrant(ModelCampaign campaign, long wish, long room, boolean mayReject) {
            boolean rejects() {
                return mayReject && room < wish && campaign.has("reject");
            }

            /** What skips gives nothing rather than less. */
            long gives() {
                boolean whole = campaign.has("skip") || (!mayReject && campaign.has("reject"));
                return room < wish && whole ? 0 : room;
            }
        }

        void misses(ModelCampaign campaign, Set<String> codes) {
            missed.put(campaign.id, codes);
        }

        void enter(ModelCampaign campaign, long wish, long room) {
            entrants.add(new Entrant(campaign, wish, Math.min(wish, Math.max(0, room)), mayReject));
        }

        /** A budget has less than a campaign would give. */
        void bounds() {
            bounded = true;
        }

        /** Those with nothing left take nobody's place; of the others, the exclusive one, or all that add and the best one. */
        ModelAward settle(Given base) {
            Set<String> usedUp = new HashSet<>();
            entrants.removeIf(one -> !one.rejects() && one.wish > 0 && one.gives() == 0 && usedUp.add(one.campaign.id));
            usedUp.forEach(id -> missed.put(id, Set.of("BUDGET_EXHAUSTED", "MEMBER_CAP_REACHED", "NOT_STACKABLE")));
            List<Entrant> chosen = chosen();
            List<Given> given = new ArrayList<>(List.of(base));
            long desired = base.desired;
            Map<String, Long> granted = new HashMap<>();
            for (Entrant one : chosen) {
                granted.put(one.campaign.id, one.gives());
                given.add(new Given(one.campaign.id, one.gives(), one.wish));
                desired += one.wish;
            }
            entrants.removeAll(chosen);
            entrants.forEach(one -> missed.put(one.campaign.id, Set.of("NOT_STACKABLE")));
            boolean rejected = chosen.stream().anyMatch(Entrant::rejects);
            return new ModelAward(given, rejected, missed, usedUp.isEmpty() ? desired : null, granted, bounded);
        }

        private List<Entrant> chosen() {
            Entrant alone = null;
            Entrant best = null;
            for (Entrant one : entrants) {
                if (one.campaign.has("exclusive") && (alone == null || priority(one) > priority(alone))) {
                    alone = one;
                }
                best = one.campaign.has("best") && (best == null || one.wish > best.wish) ? one : best;
            }
            if (alone != null) {
                return List.of(alone);
            }
            Entrant winner = best;
            return entrants.stream()
                    .filter(one -> one == winner || !one.campaign.has("best"))
                    .toList();
        }

        private static long priority(Entrant one) {
            return one.campaign.number("exclusive", 0);
        }
    }
}
