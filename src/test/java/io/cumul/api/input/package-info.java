/** Bad input changes nothing, and the answer names it. */
@NullMarked
package io.cumul.api.input;

import org.jspecify.annotations.NullMarked;
