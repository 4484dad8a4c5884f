/** The embedded servers, started for real, and the sentences they give up with. */
@NullMarked
package io.cumul.embedded;

import org.jspecify.annotations.NullMarked;
