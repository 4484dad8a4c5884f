/** The published purchases and their worth in points; plain Java, no HTTP. */
@NullMarked
package io.cumul.load.retail;

import org.jspecify.annotations.NullMarked;
