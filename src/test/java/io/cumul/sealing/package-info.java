/** Codes as the ledger keeps them. */
@NullMarked
package io.cumul.sealing;

import org.jspecify.annotations.NullMarked;
