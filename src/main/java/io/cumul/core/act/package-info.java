/**
 * The policy for rewarding actions.
 */
@NullMarked
package io.cumul.core.act;

import org.jspecify.annotations.NullMarked;
