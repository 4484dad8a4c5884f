package io.cumul.core.program.campaign;

import io.cumul.core.program.Hit;
import io.cumul.core.program.Miss;
import io.cumul.core.program.limit.Rejection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What campaigns add to the base rate for a purchase.
 *
 * @param hits what they give, in the ruleset's order
 * @param misses why others give nothing, in the ruleset's order
 * @param rejection the cap that refuses the whole purchase; absent if none does
 */
public record Extra(
        List<Hit> hits, List<Miss> misses, @Nullable Rejection rejection) {}
