package io.cumul.core.program.campaign;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which offers count.
 *
 * @param chosen those that count, in the ruleset's order
 * @param winner the one that took the place of all others that do not; absent if all count
 */
record Choice(List<Offer> chosen, @Nullable Offer winner) {
    /** Chooses among offers, which stand in the ruleset's order: the earlier one wins a tie. */
    static Choice among(List<Offer> offers) {
        Offer exclusive = null;
        Offer best = null;
        for (Offer offer : offers) {
            switch (offer.stacking()) {
                case ADDITIVE -> {}
                case BEST -> best = best == null || offer.wish() > best.wish() ? offer : best;
                case EXCLUSIVE ->
                    exclusive = exclusive == null
                                    || offer.campaign().priority()
                                            > exclusive.campaign().priority()
                            ? offer
                            : exclusive;
            }
        }
        if (exclusive != null) {
            return new Choice(List.of(exclusive), exclusive);
        }
        List<Offer> chosen = new ArrayList<>();
        for (Offer offer : offers) {
            if (offer.stacking() == Stacking.ADDITIVE || offer == best) {
                chosen.add(offer);
            }
        }
        return new Choice(chosen, best);
    }

    /** Whether the winner took an offer's place. */
    boolean displaces(Offer offer) {
        return winner != null
                && offer != winner
                && (winner.stacking() == Stacking.EXCLUSIVE || offer.stacking() != Stacking.ADDITIVE);
    }
}
