package io.cumul.http;

import jakarta.ws.rs.core.SecurityContext;
import java.util.Objects;

/** Who does what only somebody in charge may do. */
public final class Actor {
    private Actor() {}

    /** The name that the operator has given to the caller's key. */
    public static String of(SecurityContext caller) {
        return Objects.requireNonNull(caller.getUserPrincipal(), "an anonymous caller")
                .getName();
    }
}
