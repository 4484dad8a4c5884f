/** What a run asks: drawn from a seed, before anybody is called. */
@NullMarked
package io.cumul.checker.plan;

import org.jspecify.annotations.NullMarked;
