/**
 * Campaigns: what makes one apply, what it gives, how several get on with each other, and what bounds them.
 */
@NullMarked
package io.cumul.core.program.campaign;

import org.jspecify.annotations.NullMarked;
