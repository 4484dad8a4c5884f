package io.cumul.core.program;

import io.cumul.core.account.Channel;
import java.time.Instant;

/**
 * A purchase as it is judged.
 *
 * @param basket what was bought
 * @param channel where
 * @param at when it was made
 */
public record Purchase(Basket basket, Channel channel, Instant at) {}
