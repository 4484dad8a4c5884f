/** Parts of requests that several operations share. */
@NullMarked
package io.cumul.http.request;

import org.jspecify.annotations.NullMarked;
