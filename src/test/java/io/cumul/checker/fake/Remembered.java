package io.cumul.checker.fake;

import io.cumul.checker.ledger.Kept;

/**
 * What a gateway in memory keeps under a key.
 *
 * @param meaning what was asked
 * @param told what was answered
 * @param kept what the tables show of it
 */
public record Remembered(String meaning, Told told, Kept kept) {}
