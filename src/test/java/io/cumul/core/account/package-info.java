/** Accounts and lots: what they take in, give out and show at an instant. */
@NullMarked
package io.cumul.core.account;

import org.jspecify.annotations.NullMarked;
