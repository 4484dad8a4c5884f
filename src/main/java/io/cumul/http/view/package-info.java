/** Parts of answers that several operations share. */
@NullMarked
package io.cumul.http.view;

import org.jspecify.annotations.NullMarked;
