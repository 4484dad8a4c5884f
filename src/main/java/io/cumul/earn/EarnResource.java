package io.cumul.earn;

import io.cumul.core.decision.Command;
import io.cumul.http.Intake;
import io.cumul.http.Keyed;
import io.cumul.http.Refuses;
import io.cumul.http.Roles;
import io.cumul.http.Writes;
import io.cumul.http.json.Values;
import io.cumul.http.problem.ProblemCode;
import io.cumul.posting.Postings;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Awards points. */
@Path("/v1/accounts/{accountId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CHECKOUT, Roles.MANAGER})
@Tag(name = "Points")
public class EarnResource {
    private final Postings postings;

    /** A resource over the way in. */
    EarnResource(Postings postings) {
        this.postings = postings;
    }

    /** Awards what the rules give for a purchase. A client that hangs up does not undo it. */
    @POST
    @Path("/earn")
    @Keyed
    @Cancellable(false)
    @Refuses({
        ProblemCode.ACCOUNT_NOT_FOUND,
        ProblemCode.ORDER_ALREADY_EARNED,
        ProblemCode.CURRENCY_MISMATCH,
        ProblemCode.TOO_LATE_TO_EARN,
        ProblemCode.LIMIT_REACHED
    })
    @Operation(operationId = "earn", summary = "Award the points of a purchase")
    @APIResponseSchema(value = EarnResponse.class, responseCode = "201")
    public Uni<Response> earn(
            @PathParam("accountId") String accountId, EarnRequest request, @Context HttpHeaders headers) {
        Command command = request.command(Values.accountId("accountId", accountId));
        return postings.post(Intake.keyed(headers, command))
                .map(answer -> Writes.keyed(answer.reply(), EarnResponse::of).build());
    }
}
