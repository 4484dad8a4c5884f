/** Earning: a checkout reports a purchase, and is told what it awarded and why. */
@NullMarked
package io.cumul.earn;

import org.jspecify.annotations.NullMarked;
