/** A command repeated under its key. */
@NullMarked
package io.cumul.api.replay;

import org.jspecify.annotations.NullMarked;
