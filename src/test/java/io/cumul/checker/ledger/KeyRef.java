package io.cumul.checker.ledger;

/**
 * A key within its account.
 *
 * @param account whose
 * @param key which
 */
public record KeyRef(String account, String key) {}
