package io.cumul.redis;

import io.cumul.loop.Gather;

/**
 * What one event loop has of the cache: its calls, on a connection of its own, and what travels together in them.
 *
 * @param calls the calls
 * @param looks the looks
 * @param fills rows that were read from the ledger
 */
record Loop(Calls calls, Gather<Wanted, Looks.Found> looks, Gather<Repairs.Due, Boolean> fills) {}
