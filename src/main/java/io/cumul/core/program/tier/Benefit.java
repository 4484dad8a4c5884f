package io.cumul.core.program.tier;

import io.cumul.core.program.Says;

/**
 * What a tier gives beside points.
 *
 * @param code its code, for checkouts
 * @param says what members are told
 */
public record Benefit(String code, Says says) {}
