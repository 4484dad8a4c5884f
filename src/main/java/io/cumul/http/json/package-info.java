/**
 * Strict reading of request bodies: nothing is guessed, coerced or passed over, and every fault names its place.
 */
@NullMarked
package io.cumul.http.json;

import org.jspecify.annotations.NullMarked;
