/**
 * The checker: it drives gateways with concurrent clients, writes down every call and answer, and afterwards holds them
 * against the ledger's tables and the snapshots in Redis. It shares no code with the gateway, so that a misunderstanding of
 * the one is not the other's too: what it knows is the HTTP contract and the form of the tables.
 *
 * <p>{@link io.cumul.checker.plan} draws the calls from a seed, {@link io.cumul.checker.drive} makes them,
 * {@link io.cumul.checker.history} keeps them, {@link io.cumul.checker.ledger} reads what they left, and
 * {@link io.cumul.checker.judge} judges. {@link io.cumul.checker.Check} does all of it in turn.
 */
@NullMarked
package io.cumul.checker;

import org.jspecify.annotations.NullMarked;
