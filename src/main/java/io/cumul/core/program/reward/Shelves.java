package io.cumul.core.program.reward;

import io.cumul.core.program.limit.Headroom;
import org.jspecify.annotations.Nullable;

/** The rewards that a wish may name, and what there is of each. */
public interface Shelves {
    /** The reward of an id; absent if there is none, or it was withdrawn. */
    @Nullable
    Reward reward(String rewardId);

    /** What is left of stocks, by {@link Reward#shelf()}, and of campaigns' budgets. */
    Headroom headroom();
}
