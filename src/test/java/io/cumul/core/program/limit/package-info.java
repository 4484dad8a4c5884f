/** What bounds awards. */
@NullMarked
package io.cumul.core.program.limit;

import org.jspecify.annotations.NullMarked;
