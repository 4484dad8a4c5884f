package io.cumul.refund;

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

/** Takes returns. */
@Path("/v1/accounts/{accountId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CHECKOUT, Roles.MANAGER})
@Tag(name = "Points")
public class RefundResource {
    private final Postings postings;
    private final Supplier<Program> program;

    /** A resource over the way in; the program tells the currency, which never changes, and what a tier is called. */
    RefundResource(Postings postings, Supplier<Program> program) {
        this.postings = postings;
        this.program = program;
    }

    /** Takes back what a return no longer earns, and gives back what was spent on it. A client that hangs up does not undo it. */
    @POST
    @Path("/refunds")
    @Keyed
    @Cancellable(false)
    @Refuses({
        ProblemCode.ACCOUNT_NOT_FOUND,
        ProblemCode.ACCOUNT_CLOSED,
        ProblemCode.ORDER_NOT_FOUND,
        ProblemCode.REFUND_ALREADY_MADE,
        ProblemCode.REFUND_EXCEEDS_ORDER,
        ProblemCode.LIMIT_REACHED
    })
    @Operation(operationId = "refund", summary = "Report what came back of an order")
    @APIResponseSchema(value = RefundResponse.class, responseCode = "201")
    public Uni<Response> refund(
            @PathParam("accountId") String accountId, RefundRequest request, @Context HttpServerRequest http) {
        Command command = request.command(
                Values.accountId("accountId", accountId), program.get().latest().currency());
        return new KeyedPost(postings, http)
                .told(command, (posted, language) -> RefundResponse.of(posted, program.get(), language));
    }
}
