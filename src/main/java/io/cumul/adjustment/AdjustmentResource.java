package io.cumul.adjustment;

import io.cumul.core.decision.Command;
import io.cumul.http.Actor;
import io.cumul.http.Keyed;
import io.cumul.http.KeyedPost;
import io.cumul.http.Refuses;
import io.cumul.http.Roles;
import io.cumul.http.json.Values;
import io.cumul.http.problem.ProblemCode;
import io.cumul.posting.Postings;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Gives and takes points by hand. */
@Path("/v1/accounts/{accountId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MANAGER)
@Tag(name = "Accounts")
public class AdjustmentResource {
    private final Postings postings;

    /** A resource over the way in. */
    AdjustmentResource(Postings postings) {
        this.postings = postings;
    }

    /** Gives points, or takes some, soonest expiry first. A client that hangs up does not undo it. */
    @POST
    @Path("/adjustments")
    @Keyed
    @Cancellable(false)
    @Refuses({
        ProblemCode.ACCOUNT_NOT_FOUND,
        ProblemCode.ACCOUNT_CLOSED,
        ProblemCode.LIMIT_REACHED,
        ProblemCode.INSUFFICIENT_POINTS
    })
    @Operation(operationId = "adjust", summary = "Give points by hand, or take some")
    @APIResponseSchema(value = AdjustmentResponse.class, responseCode = "201")
    public Uni<Response> adjust(
            @PathParam("accountId") String accountId,
            AdjustmentRequest request,
            @Context HttpServerRequest http,
            @Context SecurityContext caller) {
        Command command = request.command(Values.accountId("accountId", accountId), Actor.of(caller));
        return new KeyedPost(postings, http).created(command, AdjustmentResponse::of);
    }
}
