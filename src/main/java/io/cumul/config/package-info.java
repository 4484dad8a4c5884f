/** Every setting of the gateway's own in one place, with its unit, default and range, checked at start. */
@NullMarked
package io.cumul.config;

import org.jspecify.annotations.NullMarked;
