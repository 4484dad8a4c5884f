/** Redeeming: a checkout spends a member's points on an order, or is told that it cannot. */
@NullMarked
package io.cumul.redeem;

import org.jspecify.annotations.NullMarked;
