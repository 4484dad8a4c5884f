/**
 * The policy for posting what time alone has done.
 */
@NullMarked
package io.cumul.core.settle;

import org.jspecify.annotations.NullMarked;
