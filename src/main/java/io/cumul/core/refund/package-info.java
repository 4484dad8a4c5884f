/**
 * The policy for refunds: what is no longer earned is taken back, and what was spent comes back.
 */
@NullMarked
package io.cumul.core.refund;

import org.jspecify.annotations.NullMarked;
