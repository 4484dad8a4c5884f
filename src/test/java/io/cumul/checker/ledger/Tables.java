package io.cumul.checker.ledger;

import java.util.List;
import java.util.Map;

/**
 * What stands in the ledger and the cache after a run, of the run's accounts.
 *
 * @param journal the entries of each account, in their order
 * @param rows the accounts' rows
 * @param kept what is kept under each key
 * @param snapshots rows as Redis has them, where it has them
 * @param cached what Redis has under keys, where it has anything
 */
public record Tables(
        Map<String, List<Entry>> journal,
        Map<String, Row> rows,
        Map<KeyRef, Kept> kept,
        Map<String, Row> snapshots,
        Map<KeyRef, Kept> cached) {}
