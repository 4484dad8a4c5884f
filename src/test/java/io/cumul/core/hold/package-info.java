/** Every rule of holds, and random interleavings of what can happen to them. */
@NullMarked
package io.cumul.core.hold;

import org.jspecify.annotations.NullMarked;
