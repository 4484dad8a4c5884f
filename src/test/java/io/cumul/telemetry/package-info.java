/** What the gateway tells its operator: health and metrics, with its servers up and down. */
@NullMarked
package io.cumul.telemetry;

import org.jspecify.annotations.NullMarked;
