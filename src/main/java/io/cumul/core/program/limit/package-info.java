/**
 * Limits: how much a member may be awarded in a period, and what happens at the cap.
 */
@NullMarked
package io.cumul.core.program.limit;

import org.jspecify.annotations.NullMarked;
