package io.cumul.core.program.campaign;

import io.cumul.core.program.Hit;
import io.cumul.core.program.Miss;
import io.cumul.core.program.MissCode;
import io.cumul.core.program.limit.Headroom;
import io.cumul.core.program.limit.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How campaigns whose conditions are met get on with each other. An exclusive one alone counts; else all that add, and of
 * those of which only the best counts, the one that gives most before caps. One that its caps or its budget leave nothing
 * of takes nobody's place.
 */
final class Contest {
    private final Situation situation;
    private final Headroom headroom;
    private final boolean mayRefuse;
    private final @Nullable Room[] rooms;
    private final @Nullable Miss[] misses;
    private final List<Offer> exhausted = new ArrayList<>();

    /**
     * A contest.
     *
     * @param misses by the campaign's place, why it does not apply; those of the contest are added
     */
    Contest(Situation situation, Headroom headroom, @Nullable Miss[] misses) {
        this(situation, headroom, misses, true);
    }

    private Contest(Situation situation, Headroom headroom, @Nullable Miss[] misses, boolean mayRefuse) {
        this.mayRefuse = mayRefuse;
        this.situation = situation;
        this.headroom = headroom;
        this.misses = misses;
        this.rooms = new Room[misses.length];
    }

    /** A contest in which a cap that refuses takes no more than its own campaign's points. */
    static Contest refusingNothing(Situation situation, Headroom headroom, int campaigns) {
        return new Contest(situation, headroom, new @Nullable Miss[campaigns], false);
    }

    /** What comes of the offers, which stand in the ruleset's order. */
    Extra among(List<Offer> offers) {
        List<Offer> open = offers;
        Choice choice = Choice.among(open);
        while (true) {
            for (Offer offer : choice.chosen()) {
                if (room(offer).rejects() && mayRefuse) {
                    return rejected(offer);
                }
            }
            if (choice.chosen().stream().noneMatch(this::exhausted)) {
                break;
            }
            choice.chosen().stream().filter(this::exhausted).forEach(exhausted::add);
            open = open.stream().filter(offer -> !exhausted(offer)).toList();
            choice = Choice.among(open);
        }
        return settled(open, choice);
    }

    private Extra settled(List<Offer> open, Choice choice) {
        for (Offer offer : exhausted) {
            boolean replaced = switch (offer.stacking()) {
                case ADDITIVE -> false;
                case BEST -> choice.winner() != null;
                case EXCLUSIVE -> !choice.chosen().isEmpty();
            };
            miss(offer, replaced ? 0 : offer.wish());
        }
        Offer winner = choice.winner();
        for (Offer offer : open) {
            if (winner != null && choice.displaces(offer)) {
                misses[offer.place()] = Miss.of(
                        offer.campaign().id(),
                        MissCode.NOT_STACKABLE,
                        winner.campaign().id());
            }
        }
        List<Hit> hits = new ArrayList<>();
        for (Offer offer : choice.chosen()) {
            trim(offer, hits);
        }
        return new Extra(hits, told(), null);
    }

    /** Adds what is left of an offer; of several hits the last ones are trimmed first. */
    private void trim(Offer offer, List<Hit> hits) {
        Room room = room(offer);
        long left = room.points();
        if (left == offer.wish()) {
            hits.addAll(offer.hits());
            return;
        }
        long lost = 0;
        for (Hit hit : offer.hits()) {
            long part = Math.min(left, hit.points());
            left -= part;
            if (part > 0) {
                hits.add(hit.trimmed(part, Objects.requireNonNull(room.cap())));
            } else {
                lost += hit.points();
            }
        }
        if (lost > 0) {
            miss(offer, lost);
        }
    }

    private Extra rejected(Offer offer) {
        miss(offer, offer.wish());
        String limit = "CAMPAIGN:" + offer.campaign().id();
        return new Extra(List.of(), told(), new Rejection(limit, room(offer).resetsAt()));
    }

    private void miss(Offer offer, long desired) {
        Room room = room(offer);
        misses[offer.place()] = Miss.capped(
                offer.campaign().id(),
                Objects.requireNonNull(room.code()),
                Objects.requireNonNull(room.cap()),
                desired);
    }

    private boolean exhausted(Offer offer) {
        Room room = rooms[offer.place()];
        return room != null && room.points() == 0 && offer.wish() > 0;
    }

    private Room room(Offer offer) {
        Room known = rooms[offer.place()];
        Room room = known == null ? Room.of(offer, situation, headroom) : known;
        rooms[offer.place()] = room;
        return room;
    }

    private List<Miss> told() {
        List<Miss> told = new ArrayList<>();
        for (Miss miss : misses) {
            if (miss != null) {
                told.add(miss);
            }
        }
        return told;
    }
}
