/**
 * The policy for earning points.
 */
@NullMarked
package io.cumul.core.earn;

import org.jspecify.annotations.NullMarked;
