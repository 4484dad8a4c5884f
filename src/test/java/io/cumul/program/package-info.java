/** The program language, as tables of texts and what is wrong with them. */
@NullMarked
package io.cumul.program;

import org.jspecify.annotations.NullMarked;
