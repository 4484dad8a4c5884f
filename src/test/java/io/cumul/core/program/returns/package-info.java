/** What is kept of a basket, and what that is worth. */
@NullMarked
package io.cumul.core.program.returns;

import org.jspecify.annotations.NullMarked;
