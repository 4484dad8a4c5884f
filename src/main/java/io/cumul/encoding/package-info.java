/**
 * The texts in which values of the core are stored: in columns of the ledger and in the cache. A text is read back exactly or
 * not at all: a field, a kind or a form that this version does not know is an error, never skipped.
 */
@NullMarked
package io.cumul.encoding;

import org.jspecify.annotations.NullMarked;
