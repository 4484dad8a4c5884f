/** A member's year under each of the programs that come with the gateway, as tables that a shop owner can check by hand. */
@NullMarked
package io.cumul.program.year;

import org.jspecify.annotations.NullMarked;
