/**
 * Returns: what has been brought back of a basket, what is kept of it, and what that is worth in points.
 */
@NullMarked
package io.cumul.core.program.returns;

import org.jspecify.annotations.NullMarked;
