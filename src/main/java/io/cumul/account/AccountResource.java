package io.cumul.account;

import io.cumul.core.account.Account;
import io.cumul.core.account.AccountId;
import io.cumul.core.account.Balance;
import io.cumul.core.program.Program;
import io.cumul.core.program.Ruleset;
import io.cumul.http.AccountTag;
import io.cumul.http.Intake;
import io.cumul.http.Language;
import io.cumul.http.Reads;
import io.cumul.http.Refuses;
import io.cumul.http.Roles;
import io.cumul.http.Writes;
import io.cumul.http.json.Values;
import io.cumul.http.problem.ProblemCode;
import io.cumul.posting.AccountReader;
import io.cumul.posting.AccountReader.Seen;
import io.cumul.posting.Postings;
import io.cumul.posting.Reply;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Opens accounts and shows them. */
@Path("/v1/accounts/{accountId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CHECKOUT, Roles.MANAGER})
@Tag(name = "Accounts")
public class AccountResource {
    private final Postings postings;
    private final AccountReader accounts;
    private final Supplier<Program> program;
    private final InstantSource clock;

    /** A resource over the way in, and the way to read. */
    AccountResource(Postings postings, AccountReader accounts, Supplier<Program> program, InstantSource clock) {
        this.postings = postings;
        this.accounts = accounts;
        this.program = program;
        this.clock = clock;
    }

    /** Opens an account, or replaces the profile of one. A client that hangs up does not undo it. */
    @PUT
    @Cancellable(false)
    @Refuses(ProblemCode.ACCOUNT_CLOSED)
    @Operation(operationId = "putAccount", summary = "Enrol a member, or replace the profile")
    @APIResponseSchema(value = AccountResponse.class, responseCode = "200")
    @APIResponse(
            responseCode = "201",
            description = "Enrolled",
            content = @Content(schema = @Schema(implementation = AccountResponse.class)))
    public Uni<Response> put(
            @PathParam("accountId") String accountId, EnrolRequest request, @Context HttpServerRequest http) {
        AccountId id = Values.accountId("accountId", accountId);
        return postings.post(Intake.unkeyed(http, request.command(id)))
                .map(answer -> answer.reply() instanceof Reply.Enrolled(Account account, boolean opened)
                        ? enrolled(account, opened, Language.of(http))
                        : Writes.unsettled(answer.reply()));
    }

    /** Shows an account. */
    @GET
    @Refuses({ProblemCode.ACCOUNT_NOT_FOUND, ProblemCode.VERSION_NOT_REACHED})
    @Operation(operationId = "getAccount", summary = "Show an account, its balance and what runs out when")
    @APIResponseSchema(value = AccountResponse.class, responseCode = "200")
    public Uni<Response> get(
            @PathParam("accountId") String accountId,
            @QueryParam("minVersion") @Nullable String minVersion,
            @Context HttpServerRequest http) {
        AccountId id = Values.accountId("accountId", accountId);
        long wanted = Reads.minVersion(minVersion);
        return accounts.read(id, wanted).map(found -> Reads.account(found, wanted, seen -> account(seen, http)));
    }

    /** Shows a balance: the read that there are most of. */
    @GET
    @Path("/balance")
    @Refuses({ProblemCode.ACCOUNT_NOT_FOUND, ProblemCode.VERSION_NOT_REACHED})
    @Operation(operationId = "getBalance", summary = "Show a balance")
    @APIResponseSchema(value = BalanceResponse.class, responseCode = "200")
    public Uni<Response> balance(
            @PathParam("accountId") String accountId,
            @QueryParam("minVersion") @Nullable String minVersion,
            @Context HttpServerRequest http) {
        AccountId id = Values.accountId("accountId", accountId);
        long wanted = Reads.minVersion(minVersion);
        return accounts.read(id, wanted).map(found -> Reads.account(found, wanted, seen -> balance(seen, http)));
    }

    private Response.ResponseBuilder account(Seen seen, HttpServerRequest http) {
        Ruleset inForce = program.get().inForce(seen.at());
        Language language = Language.of(http);
        Response.ResponseBuilder response = Reads.shown(
                seen,
                http,
                AccountTag.of(seen.balance(), inForce),
                () -> AccountResponse.of(seen.account(), seen.at(), inForce, language));
        return language.speaks(response);
    }

    private static Response.ResponseBuilder balance(Seen seen, HttpServerRequest http) {
        Balance balance = seen.balance();
        AccountId id = seen.account().id();
        return Reads.shown(seen, http, AccountTag.of(balance), () -> BalanceResponse.of(id, balance));
    }

    private Response enrolled(Account account, boolean opened, Language language) {
        Instant now = account.latest(clock.instant().truncatedTo(ChronoUnit.MICROS));
        Response.ResponseBuilder response = opened
                ? Response.status(Response.Status.CREATED)
                        .header(HttpHeaders.LOCATION, Writes.location(account.id(), account.version()))
                : Response.ok();
        return AccountResponse.written(response, account, now, program.get(), language)
                .build();
    }
}
