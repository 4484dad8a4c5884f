/**
 * Tiers: what a member must earn to rise, to stay and not to fall, and what each tier gives.
 */
@NullMarked
package io.cumul.core.program.tier;

import org.jspecify.annotations.NullMarked;
