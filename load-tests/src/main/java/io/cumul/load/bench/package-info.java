/**
 * The benchmark's load generator. It shares two processors with what it measures, so it must cost little: one thread, plain
 * NIO, requests rendered beforehand with holes for what is fresh each time, answers looked at no further than needed.
 *
 * <p>{@link io.cumul.load.bench.Drive} sends {@link io.cumul.load.bench.Traffic} over {@link io.cumul.load.bench.Wire wires}
 * and prints what came back, {@link io.cumul.load.bench.Observe} watches another program do its work, and
 * {@link io.cumul.load.bench.Enrol} opens the accounts that the loaded ones are copies of. It needs nothing but the JDK.
 */
@NullMarked
package io.cumul.load.bench;

import org.jspecify.annotations.NullMarked;
