package io.cumul.security;

import io.cumul.http.Roles;

/** What a key may do. */
public enum Role {
    /** Accounts, earning, redeeming and reads. */
    CHECKOUT(Roles.CHECKOUT),
    /** Everything a checkout may, and the program itself. */
    MANAGER(Roles.MANAGER);

    private final String name;

    Role(String name) {
        this.name = name;
    }

    /** The role as operations name it. */
    @Override
    public String toString() {
        return name;
    }
}
