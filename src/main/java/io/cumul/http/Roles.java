package io.cumul.http;

/** The roles that operations name. */
public final class Roles {
    /** Accounts, earning, redeeming and reads. */
    public static final String CHECKOUT = "checkout";
    /** Everything a checkout may, and the program itself. */
    public static final String MANAGER = "manager";

    private Roles() {}
}
