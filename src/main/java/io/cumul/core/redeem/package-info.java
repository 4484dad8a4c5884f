/**
 * The policy for redeeming points.
 */
@NullMarked
package io.cumul.core.redeem;

import org.jspecify.annotations.NullMarked;
