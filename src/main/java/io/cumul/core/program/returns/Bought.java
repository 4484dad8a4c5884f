package io.cumul.core.program.returns;

import io.cumul.core.account.Usage;
import io.cumul.core.program.Explanation;
import io.cumul.core.program.Purchase;

/**
 * A purchase that was awarded, with what judged it: who may have which campaign, the tier's factor and what budgets granted
 * stand in the explanation, and only what the member had used up of the limits has to be kept beside it.
 *
 * @param purchase the purchase
 * @param used what the member had used up of the ruleset's limits before it
 * @param explanation why the award was what it was
 */
public record Bought(Purchase purchase, Usage used, Explanation explanation) {}
