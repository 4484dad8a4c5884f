/** Whole decisions: what a command does, and which refusal comes first. */
@NullMarked
package io.cumul.core.decide;

import org.jspecify.annotations.NullMarked;
