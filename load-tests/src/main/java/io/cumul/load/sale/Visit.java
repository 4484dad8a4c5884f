package io.cumul.load.sale;

/**
 * One request of a sale.
 *
 * @param key a fresh idempotency key; a read has no use for it
 * @param body the request's JSON, empty for a read
 */
public record Visit(Operation operation, Shopper shopper, String key, String body) {}
