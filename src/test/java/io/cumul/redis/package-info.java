/** The cache over a real Redis: healthy, dead, frozen, and come back. */
@NullMarked
package io.cumul.redis;

import org.jspecify.annotations.NullMarked;
