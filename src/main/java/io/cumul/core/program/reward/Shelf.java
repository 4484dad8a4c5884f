package io.cumul.core.program.reward;

/**
 * A reward as it was last seen in the catalogue.
 *
 * @param reward the reward
 * @param left how many may still be handed out, as far as was known then
 */
public record Shelf(Reward reward, long left) {}
