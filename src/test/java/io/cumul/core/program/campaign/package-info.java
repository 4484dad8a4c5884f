/** When campaigns apply, and what comes of several. */
@NullMarked
package io.cumul.core.program.campaign;

import org.jspecify.annotations.NullMarked;
