/** What each event loop has of its own, and how what is asked on one travels together. */
@NullMarked
package io.cumul.loop;

import org.jspecify.annotations.NullMarked;
