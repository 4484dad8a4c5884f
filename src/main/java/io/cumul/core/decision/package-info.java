/**
 * What can be asked (commands), what can be answered (decisions) and why not (refusals, in order of precedence).
 */
@NullMarked
package io.cumul.core.decision;

import org.jspecify.annotations.NullMarked;
