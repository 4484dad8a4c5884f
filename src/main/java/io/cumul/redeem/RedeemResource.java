package io.cumul.redeem;

import io.cumul.core.decision.Command;
import io.cumul.http.Keyed;
import io.cumul.http.KeyedPost;
import io.cumul.http.Roles;
import io.cumul.http.Spends;
import io.cumul.http.json.Values;
import io.cumul.posting.Postings;
import io.cumul.sealing.CodeSeal;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Spends points. */
@Path("/v1/accounts/{accountId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CHECKOUT, Roles.MANAGER})
@Tag(name = "Points")
public class RedeemResource {
    private final Postings postings;
    private final CodeSeal seal;

    /**
     * A resource over the way in.
     *
     * @param seal opens the codes of rewards
     */
    RedeemResource(Postings postings, CodeSeal seal) {
        this.postings = postings;
        this.seal = seal;
    }

    /** Spends points on an order, a reward or a payment of it, soonest expiry first. A client that hangs up does not undo it. */
    @POST
    @Path("/redeem")
    @Keyed
    @Cancellable(false)
    @Spends
    @Operation(operationId = "redeem", summary = "Spend points on an order: as such, on a reward, or in place of money")
    @APIResponseSchema(value = RedeemResponse.class, responseCode = "201")
    public Uni<Response> redeem(
            @PathParam("accountId") String accountId, RedeemRequest request, @Context HttpServerRequest http) {
        Command command = request.command(Values.accountId("accountId", accountId));
        return new KeyedPost(postings, http).spent(command, posted -> RedeemResponse.of(posted, seal));
    }
}
