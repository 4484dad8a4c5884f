package io.cumul.core.program.limit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A cap that refuses the whole purchase.
 *
 * @param limit its name, such as {@code CAMPAIGN:summer}
 * @param resetsAt when it allows more; absent if time does not help
 */
public record Rejection(String limit, @Nullable Instant resetsAt) {}
