/** The stored texts: golden forms, and that what is written is read back exactly. */
@NullMarked
package io.cumul.encoding;

import org.jspecify.annotations.NullMarked;
