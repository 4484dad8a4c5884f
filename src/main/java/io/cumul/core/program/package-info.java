/**
 * The compiled ruleset and its judging: what a purchase earns, why, and how long the points live.
 */
@NullMarked
package io.cumul.core.program;

import org.jspecify.annotations.NullMarked;
