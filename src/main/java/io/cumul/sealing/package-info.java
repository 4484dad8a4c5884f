/**
 * Codes of rewards as the ledger keeps them: sealed with a key of the operator's, so that whoever reads the tables, or a copy of
 * them, can spend none.
 */
@NullMarked
package io.cumul.sealing;

import org.jspecify.annotations.NullMarked;
