/**
 * What every operation of the HTTP surface shares: keys, deadlines, traces, bodies, and how the engine's replies become
 * answers. Slices build on it; it knows none of them.
 */
@NullMarked
package io.cumul.http;

import org.jspecify.annotations.NullMarked;
