package io.cumul.core.program.reward;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All rewards of a program, as they were last seen. It is what quotes and lists are made from; whoever redeems is judged by
 * what stands in the ledger.
 *
 * @param shelves in order of the rewards' ids
 */
public record Catalogue(List<Shelf> shelves) {
    /** The most rewards of one program. */
    public static final int MAX_REWARDS = 1_000;

    /** A catalogue of nothing. */
    public static final Catalogue EMPTY = new Catalogue(List.of());

    /** Takes its own copy. */
    public Catalogue {
        shelves = List.copyOf(shelves);
    }

    /** The reward of an id; absent if there is none. */
    public @Nullable Shelf find(String rewardId) {
        return shelves.stream()
                .filter(shelf -> shelf.reward().id().equals(rewardId))
                .findFirst()
                .orElse(null);
    }
}
