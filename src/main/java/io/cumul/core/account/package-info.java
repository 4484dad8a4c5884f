/**
 * An account's row as values: lots, balance, profile, and what the passing of time does to them.
 */
@NullMarked
package io.cumul.core.account;

import org.jspecify.annotations.NullMarked;
