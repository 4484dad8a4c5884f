/**
 * Redis as the ledger's cache: versioned snapshots that only move forward, and outcomes that never change. It never accepts a
 * spend and never refuses one; when it is down, slow or frozen, the gateway is slower and nothing else.
 */
@NullMarked
package io.cumul.redis;

import org.jspecify.annotations.NullMarked;
