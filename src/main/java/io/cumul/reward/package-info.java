/**
 * Rewards: managers keep the catalogue and bring the codes; everybody reads it. What of it is redeemed is decided in the lanes.
 */
@NullMarked
package io.cumul.reward;

import org.jspecify.annotations.NullMarked;
