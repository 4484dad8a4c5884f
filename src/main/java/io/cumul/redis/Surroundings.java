package io.cumul.redis;

import java.time.InstantSource;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * What the cache takes from the world around it; used by several threads at once.
 *
 * @param nanoTime the running time in nanoseconds, such as {@link System#nanoTime}
 * @param clock the time of day, by which a row that is filled in was read
 * @param random chance for the jitter
 */
public record Surroundings(LongSupplier nanoTime, InstantSource clock, RandomGenerator random) {}
