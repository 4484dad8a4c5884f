/** The contract's requests and answers as records, and their JSON. */
@NullMarked
package io.cumul.load.wire;

import org.jspecify.annotations.NullMarked;
