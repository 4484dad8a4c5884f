/**
 * The one entry to the core: dispatches a command to the policy that decides it.
 */
@NullMarked
package io.cumul.core.decide;

import org.jspecify.annotations.NullMarked;
