/** A gateway in memory that is right, for the checker's own tests, which make it lie. */
@NullMarked
package io.cumul.checker.fake;

import org.jspecify.annotations.NullMarked;
