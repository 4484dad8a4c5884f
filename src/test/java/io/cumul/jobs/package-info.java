/** The jobs beside the traffic, over lists in memory. */
@NullMarked
package io.cumul.jobs;

import org.jspecify.annotations.NullMarked;
