/** Accounts: enrolment, profile, balance and statement. */
@NullMarked
package io.cumul.account;

import org.jspecify.annotations.NullMarked;
