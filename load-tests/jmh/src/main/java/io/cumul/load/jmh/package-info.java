/**
 * How long the pure core takes: no server, no database, one thread.
 */
@NullMarked
package io.cumul.load.jmh;

import org.jspecify.annotations.NullMarked;
