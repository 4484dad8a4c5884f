/** Rewards: what they cost, whom they are for, and when. */
@NullMarked
package io.cumul.core.program.reward;

import org.jspecify.annotations.NullMarked;
