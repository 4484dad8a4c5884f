/**
 * Actions that members are rewarded for beside purchases.
 */
@NullMarked
package io.cumul.core.program.action;

import org.jspecify.annotations.NullMarked;
