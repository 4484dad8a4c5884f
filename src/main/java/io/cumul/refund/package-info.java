/** Refunds: a checkout reports what came back of an order, and is told what that did to the member's points. */
@NullMarked
package io.cumul.refund;

import org.jspecify.annotations.NullMarked;
