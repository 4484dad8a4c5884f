/** Holds the history and the tables against what was promised. */
@NullMarked
package io.cumul.checker.judge;

import org.jspecify.annotations.NullMarked;
