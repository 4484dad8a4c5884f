package io.cumul.account;

import io.cumul.core.account.AccountId;
import io.cumul.core.decision.Command;
import io.cumul.core.ledger.Details;
import io.cumul.core.program.Program;
import io.cumul.http.Actor;
import io.cumul.http.Intake;
import io.cumul.http.Keyed;
import io.cumul.http.Language;
import io.cumul.http.Refuses;
import io.cumul.http.Roles;
import io.cumul.http.Writes;
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
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Freezes accounts, lets them go on, and closes them. */
@Path("/v1/accounts/{accountId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MANAGER)
@Tag(name = "Accounts")
public class StatusResource {
    private final Postings postings;
    private final Supplier<Program> program;

    /** A resource over the way in; the program says what tiers are called. */
    StatusResource(Postings postings, Supplier<Program> program) {
        this.postings = postings;
        this.program = program;
    }

    /** Lets nothing more be spent, until the account is let go on. */
    @POST
    @Path("/freeze")
    @Keyed
    @Cancellable(false)
    @Refuses({ProblemCode.ACCOUNT_NOT_FOUND, ProblemCode.ACCOUNT_CLOSED})
    @Operation(operationId = "freezeAccount", summary = "Freeze an account: nothing can be spent from it")
    @APIResponseSchema(value = AccountResponse.class, responseCode = "200")
    public Uni<Response> freeze(
            @PathParam("accountId") String accountId,
            StatusRequest request,
            @Context HttpServerRequest http,
            @Context SecurityContext caller) {
        return change(accountId, request, Command.Freeze::new, http, caller);
    }

    /** Lets a frozen account go on. */
    @POST
    @Path("/unfreeze")
    @Keyed
    @Cancellable(false)
    @Refuses({ProblemCode.ACCOUNT_NOT_FOUND, ProblemCode.ACCOUNT_CLOSED})
    @Operation(operationId = "unfreezeAccount", summary = "Let a frozen account go on")
    @APIResponseSchema(value = AccountResponse.class, responseCode = "200")
    public Uni<Response> unfreeze(
            @PathParam("accountId") String accountId,
            StatusRequest request,
            @Context HttpServerRequest http,
            @Context SecurityContext caller) {
        return change(accountId, request, Command.Unfreeze::new, http, caller);
    }

    /** Closes an account for good, with all its points. */
    @POST
    @Path("/close")
    @Keyed
    @Cancellable(false)
    @Refuses(ProblemCode.ACCOUNT_NOT_FOUND)
    @Operation(operationId = "closeAccount", summary = "Close an account for good; what it holds is booked out")
    @APIResponseSchema(value = AccountResponse.class, responseCode = "200")
    public Uni<Response> close(
            @PathParam("accountId") String accountId,
            StatusRequest request,
            @Context HttpServerRequest http,
            @Context SecurityContext caller) {
        return change(accountId, request, Command.Close::new, http, caller);
    }

    private Uni<Response> change(
            String accountId,
            StatusRequest request,
            BiFunction<AccountId, Details.Reasoned, Command> command,
            HttpServerRequest http,
            SecurityContext caller) {
        AccountId id = Values.accountId("accountId", accountId);
        Details.Reasoned reason = request.reason(Actor.of(caller));
        Language language = Language.of(http);
        return postings.post(Intake.keyed(http, command.apply(id, reason)))
                .map(answer -> Writes.shown(
                                answer.reply(),
                                shown -> AccountResponse.written(
                                        Response.ok(), shown.account(), shown.at(), program.get(), language))
                        .build());
    }
}
