/** The rules, as tables of baskets and days. */
@NullMarked
package io.cumul.core.program;

import org.jspecify.annotations.NullMarked;
