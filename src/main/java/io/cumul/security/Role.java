package io.cumul.security;

import java.util.Locale;

/** What a key may do. */
public enum Role {
    /** Accounts, earning, redeeming and reads. */
    CHECKOUT,
    /** Everything a checkout may, and the program itself. */
    MANAGER;

    /** The role as operations name it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
