/**
 * The policy for points that are set aside at a checkout: placed, then captured, voided, or over.
 */
@NullMarked
package io.cumul.core.hold;

import org.jspecify.annotations.NullMarked;
