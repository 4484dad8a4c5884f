package io.cumul.redis;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Which keys may go in one command. */
public enum Keyspace {
    /** One server holds all keys: any of them. */
    WHOLE,
    /** A cluster holds them: those of one shard, which is their hash tag, and so live in one slot. */
    SLOTTED;

    /** Parts things so that the keys of each part may go in one command; no part is empty. */
    <T> Collection<List<T>> parts(List<T> things, ToIntFunction<T> shard) {
        if (things.isEmpty()) {
            return List.of();
        }
        return this == WHOLE
                ? List.of(things)
                : things.stream()
                        .collect(Collectors.groupingBy(shard::applyAsInt, TreeMap::new, Collectors.toList()))
                        .values();
    }
}
