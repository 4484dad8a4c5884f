/** The ledger in PostgreSQL, held against a real server. */
@NullMarked
package io.cumul.postgres;

import org.jspecify.annotations.NullMarked;
