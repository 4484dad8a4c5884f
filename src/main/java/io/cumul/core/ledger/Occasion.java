package io.cumul.core.ledger;

import io.cumul.core.account.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The caller's side of an entry: for which order, in which channel, and when by the caller's clock.
 *
 * @param order the order it belongs to
 * @param channel where it happened
 * @param occurredAt the caller's time; absent where the ledger's is meant
 */
public record Occasion(
        OrderRef order, Channel channel, @Nullable Instant occurredAt) {}
