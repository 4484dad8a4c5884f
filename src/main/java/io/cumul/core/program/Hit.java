package io.cumul.core.program;

import io.cumul.core.points.Money;
import io.cumul.core.points.Rate;
import io.cumul.core.points.Rounding;

/**
 * A rule that awarded points, with everything needed to compute them again.
 *
 * @param rule the rule's id within the ruleset
 * @param points what it awarded, zero or more
 * @param basis the money that counted
 * @param rate the points per money
 * @param rounding how the fraction of a point was settled
 */
public record Hit(String rule, long points, Money basis, Rate rate, Rounding rounding) {}
