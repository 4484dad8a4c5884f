/** The way in, before anything runs. */
@NullMarked
package io.cumul.wiring;

import org.jspecify.annotations.NullMarked;
