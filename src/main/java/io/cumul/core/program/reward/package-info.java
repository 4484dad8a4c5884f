/**
 * Rewards: what points buy from the catalogue, whom each is for, and how many there are.
 */
@NullMarked
package io.cumul.core.program.reward;

import org.jspecify.annotations.NullMarked;
