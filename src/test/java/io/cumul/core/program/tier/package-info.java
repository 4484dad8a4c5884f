/** Who climbs, who falls and when. */
@NullMarked
package io.cumul.core.program.tier;

import org.jspecify.annotations.NullMarked;
