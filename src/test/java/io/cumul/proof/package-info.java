/**
 * Proof against running gateways and real servers: many callers at once, kills, real purchases, and the books looked at
 * from outside. Shares no code with the gateway.
 */
@NullMarked
package io.cumul.proof;

import org.jspecify.annotations.NullMarked;
