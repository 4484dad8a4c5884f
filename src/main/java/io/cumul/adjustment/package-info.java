/** Adjusting: somebody in charge gives points to a member, or takes some, and says why. */
@NullMarked
package io.cumul.adjustment;

import org.jspecify.annotations.NullMarked;
