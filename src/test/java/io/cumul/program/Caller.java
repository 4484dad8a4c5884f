package io.cumul.program;

import io.cumul.http.Roles;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/** Who calls: a checkout, or a manager. */
enum Caller implements SecurityContext {
    /** A checkout service. */
    CHECKOUT(Roles.CHECKOUT),
    /** A manager. */
    MANAGER(Roles.MANAGER);

    private final String role;

    Caller(String role) {
        this.role = role;
    }

    @Override
    public Principal getUserPrincipal() {
        return this::name;
    }

    @Override
    public boolean isUserInRole(String asked) {
        return role.equals(asked);
    }

    @Override
    public boolean isSecure() {
        return true;
    }

    @Override
    public String getAuthenticationScheme() {
        return "test";
    }
}
