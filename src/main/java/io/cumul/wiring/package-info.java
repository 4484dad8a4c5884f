/**
 * Puts the gateway together: the way in from the command line, and the CDI producers that hand ports their adapters.
 * The only place that knows everyone, and nobody knows it.
 */
@NullMarked
package io.cumul.wiring;

import org.jspecify.annotations.NullMarked;
