package io.cumul.account;

/** What may be done with an account. */
enum AccountStatus {
    /** Everything. */
    ACTIVE
}
