/** The catalogue's own parts. */
@NullMarked
package io.cumul.reward;

import org.jspecify.annotations.NullMarked;
