/** What travels together, and when. */
@NullMarked
package io.cumul.loop;

import org.jspecify.annotations.NullMarked;
