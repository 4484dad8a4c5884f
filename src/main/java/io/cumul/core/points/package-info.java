/**
 * Points, money and the rates between them: whole numbers, exact sums, named roundings, no floating point.
 */
@NullMarked
package io.cumul.core.points;

import org.jspecify.annotations.NullMarked;
