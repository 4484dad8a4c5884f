/**
 * The policy for giving and taking points by hand.
 */
@NullMarked
package io.cumul.core.adjust;

import org.jspecify.annotations.NullMarked;
