/**
 * The books and the immutable entries that move points from one book to another, so that all books sum to zero.
 */
@NullMarked
package io.cumul.core.ledger;

import org.jspecify.annotations.NullMarked;
