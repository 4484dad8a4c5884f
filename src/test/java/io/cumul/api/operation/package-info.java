/** Each operation, where all goes well. */
@NullMarked
package io.cumul.api.operation;

import org.jspecify.annotations.NullMarked;
