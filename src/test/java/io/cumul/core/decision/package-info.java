/** What decisions are made of. */
@NullMarked
package io.cumul.core.decision;

import org.jspecify.annotations.NullMarked;
