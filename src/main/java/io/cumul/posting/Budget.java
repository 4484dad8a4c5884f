package io.cumul.posting;

import java.util.Map;

/**
 * What a flush has loaded of something that all members share: the points of a campaign's budget, or a reward's stock. It is
 * kept in {@link #STRIPES} stripes, so that gateways seldom wait for each other: each lane takes from its home stripe as long as
 * that can pay.
 *
 * @param home number of the home stripe, which is taken from first
 * @param locked what is left in the stripes that the flush holds, by number
 * @param whole whether it holds all of them
 * @param committed what is left in all stripes, as committed before the flush
 */
public record Budget(int home, Map<Integer, Long> locked, boolean whole, long committed) {
    /** How many stripes each of them has, numbered from 0. */
    public static final int STRIPES = 16;

    /** Takes its own copy. */
    public Budget {
        locked = Map.copyOf(locked);
    }
}
