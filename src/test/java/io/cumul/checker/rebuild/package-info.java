/**
 * Rebuilds every account from the journal alone, lot for lot, and holds what comes of it against the account's row. It knows the
 * form of the tables and what each book means, and nothing of the gateway's code.
 *
 * <p>{@link io.cumul.checker.rebuild.Tables} reads the two tables in one snapshot, {@link io.cumul.checker.rebuild.Rebuilt} is
 * the account as its entries leave it, {@link io.cumul.checker.rebuild.Comparison} names what differs, and
 * {@link io.cumul.checker.rebuild.Rebuild} does all of it for a database.
 */
@NullMarked
package io.cumul.checker.rebuild;

import org.jspecify.annotations.NullMarked;
