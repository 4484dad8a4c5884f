package io.cumul.api.problem;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** An operation that a checkout may not call; the gateway has none yet, so the tests bring one. */
@Path(ManagersOnly.PATH)
public class ManagersOnly {
    static final String PATH = "/test/managers-only";

    /** Says that a manager came in. */
    @GET
    @RolesAllowed("manager")
    @Operation(hidden = true, operationId = "managersOnly")
    public String come() {
        return "come in";
    }
}
