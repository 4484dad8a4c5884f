/** What was asked, when, and what was answered. */
@NullMarked
package io.cumul.checker.history;

import org.jspecify.annotations.NullMarked;
