/**
 * The HTTP contract against the running gateway and real servers, as a checkout service sees it. Every request and answer
 * is held against the contract that the gateway itself serves.
 */
@NullMarked
package io.cumul.api;

import org.jspecify.annotations.NullMarked;
