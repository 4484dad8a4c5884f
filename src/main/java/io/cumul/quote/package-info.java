/** Quotes: what a basket would earn and what points could pay, before anybody decides. */
@NullMarked
package io.cumul.quote;

import org.jspecify.annotations.NullMarked;
