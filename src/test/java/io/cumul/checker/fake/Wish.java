package io.cumul.checker.fake;

/**
 * What a caller wants written.
 *
 * @param key under which key
 * @param earns whether points are earned, not redeemed
 * @param order for which order
 * @param points how many
 * @param meaning equal if the request is
 */
public record Wish(String key, boolean earns, String order, long points, String meaning) {}
