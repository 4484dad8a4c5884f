/** Carries a plan out: concurrent clients, several gateways, and what is silent asked again. */
@NullMarked
package io.cumul.checker.drive;

import org.jspecify.annotations.NullMarked;
