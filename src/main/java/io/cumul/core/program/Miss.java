package io.cumul.core.program;

import io.cumul.core.points.Money;
import org.jspecify.annotations.Nullable;

/**
 * A rule that awarded nothing, for the whole purchase or for what it names.
 *
 * @param rule the rule's id within the ruleset
 * @param code why
 * @param subject the SKU, category or payment method that is excluded
 * @param amount the money left out, or what is missing to the minimum spend
 */
public record Miss(String rule, MissCode code, @Nullable String subject, Money amount) {}
