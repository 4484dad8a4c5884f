/** Points, money, rates, roundings and shares, at their edges. */
@NullMarked
package io.cumul.core.points;

import org.jspecify.annotations.NullMarked;
