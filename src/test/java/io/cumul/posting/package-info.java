/** The posting engine over a ledger in memory, which keeps what is committed and fails when it is told to. */
@NullMarked
package io.cumul.posting;

import org.jspecify.annotations.NullMarked;
