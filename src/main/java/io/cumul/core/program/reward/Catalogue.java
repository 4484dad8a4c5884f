package io.cumul.core.program.reward;

import io.cumul.core.program.limit.Headroom;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All rewards of a program, as they were last seen. It is what quotes and lists are made from; whoever redeems is judged by
 * what stands in the ledger.
 */
public final class Catalogue implements Shelves {
    /** The most rewards of one program. */
    public static final int MAX_REWARDS = 1_000;

    /** A catalogue of nothing. */
    public static final Catalogue EMPTY = new Catalogue(List.of());

    private final List<Shelf> shelves;
    private final Map<String, Shelf> byId = new HashMap<>();
    private final Map<String, Long> left = new HashMap<>();

    /**
     * A catalogue.
     *
     * @param shelves in order of the rewards' ids
     */
    public Catalogue(List<Shelf> shelves) {
        this.shelves = List.copyOf(shelves);
        shelves.forEach(shelf -> {
            byId.put(shelf.reward().id(), shelf);
            left.put(shelf.reward().shelf(), shelf.left());
        });
    }

    /** All rewards, in order of their ids. */
    public List<Shelf> shelves() {
        return shelves;
    }

    /** The reward of an id with what is left of it; absent if there is none. */
    public @Nullable Shelf find(String rewardId) {
        return byId.get(rewardId);
    }

    /**
     * The next instant at which time alone changes what can be had, or another one if that is earlier.
     *
     * @param other absent if there is none
     */
    public @Nullable Instant nextChange(Instant now, @Nullable Instant other) {
        return Stream.concat(
                        Stream.ofNullable(other),
                        shelves.stream()
                                .map(Shelf::reward)
                                .flatMap(reward -> Stream.of(
                                        Optional.ofNullable(reward.validFrom()),
                                        Optional.ofNullable(reward.validUntil())))
                                .flatMap(Optional::stream)
                                .filter(edge -> edge.isAfter(now)))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    @Override
    public @Nullable Reward reward(String rewardId) {
        Shelf shelf = byId.get(rewardId);
        return shelf == null ? null : shelf.reward();
    }

    @Override
    public Headroom headroom() {
        return (resource, wish) -> Math.min(wish, left.getOrDefault(resource, 0L));
    }
}
