/** Meters, all named here, and the health of what the gateway needs. */
@NullMarked
package io.cumul.telemetry;

import org.jspecify.annotations.NullMarked;
