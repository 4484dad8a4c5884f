/** What stands in the tables and in Redis afterwards, read without the gateway. */
@NullMarked
package io.cumul.checker.ledger;

import org.jspecify.annotations.NullMarked;
