package io.cumul.core.account;

/** Where a member meets the shop. */
public enum Channel {
    /** At a till. */
    STORE,
    /** In the online shop. */
    WEB,
    /** In the shop's own application. */
    APP,
    /** Through a social network. */
    SOCIAL,
    /** On the telephone. */
    PHONE,
    /** At a partner's. */
    PARTNER
}
