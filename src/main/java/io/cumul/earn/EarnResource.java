package io.cumul.earn;

import io.cumul.core.decision.Command;
import io.cumul.core.program.Program;
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
import java.util.function.Supplier;
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
    private final Supplier<Program> program;

    /** A resource over the way in; the program only tells what an award's rules are called. */
    EarnResource(Postings postings, Supplier<Program> program) {
        this.postings = postings;
        this.program = program;
    }

    /** Awards what the rules give for a purchase or an action. A client that hangs up does not undo it. */
    @POST
    @Path("/earn")
    @Keyed
    @Cancellable(false)
    @Refuses({
        ProblemCode.ACCOUNT_NOT_FOUND,
        ProblemCode.ACCOUNT_FROZEN,
        ProblemCode.ACCOUNT_CLOSED,
        ProblemCode.ORDER_ALREADY_EARNED,
        ProblemCode.ACTION_ALREADY_EARNED,
        ProblemCode.CURRENCY_MISMATCH,
        ProblemCode.UNKNOWN_ACTION,
        ProblemCode.TOO_LATE_TO_EARN,
        ProblemCode.LIMIT_REACHED
    })
    @Operation(operationId = "earn", summary = "Award the points of a purchase, or of an action")
    @APIResponseSchema(value = EarnResponse.class, responseCode = "201")
    public Uni<Response> earn(
            @PathParam("accountId") String accountId, EarnRequest request, @Context HttpServerRequest http) {
        Command command = request.command(Values.accountId("accountId", accountId));
        return new KeyedPost(postings, http)
                .told(command, (posted, language) -> EarnResponse.of(posted, program.get(), language));
    }
}
