package io.cumul.hold;

import io.cumul.core.account.AccountId;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Posted;
import io.cumul.http.Keyed;
import io.cumul.http.KeyedPost;
import io.cumul.http.Reads;
import io.cumul.http.Refuses;
import io.cumul.http.Roles;
import io.cumul.http.Spends;
import io.cumul.http.json.Values;
import io.cumul.http.problem.Problem;
import io.cumul.http.problem.ProblemCode;
import io.cumul.http.problem.Problems;
import io.cumul.posting.AccountReader;
import io.cumul.posting.Postings;
import io.cumul.sealing.CodeSeal;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Sets points aside, and spends them or gives them back. A client that hangs up undoes nothing. */
@Path("/v1/accounts/{accountId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CHECKOUT, Roles.MANAGER})
@Tag(name = "Points")
public class HoldResource {
    private final Postings postings;
    private final HoldEntries entries;
    private final AccountReader accounts;
    private final InstantSource clock;
    private final CodeSeal seal;

    /**
     * A resource over the way in, and over the journal for what became of a hold.
     *
     * @param accounts are asked only whether there is such an account at all
     * @param clock by which a hold that was not resolved is over
     * @param seal opens the codes of rewards
     */
    HoldResource(Postings postings, HoldEntries entries, AccountReader accounts, InstantSource clock, CodeSeal seal) {
        this.postings = postings;
        this.entries = entries;
        this.accounts = accounts;
        this.clock = clock;
        this.seal = seal;
    }

    /** Sets points aside for an order, soonest expiry first, in place of what may be set aside for it already. */
    @POST
    @Path("/holds")
    @Keyed
    @Cancellable(false)
    @Spends
    @Operation(operationId = "placeHold", summary = "Set points aside for an order")
    @APIResponseSchema(value = HoldResponse.class, responseCode = "201")
    public Uni<Response> place(
            @PathParam("accountId") String accountId, HoldRequest request, @Context HttpServerRequest http) {
        Command command = request.command(Values.accountId("accountId", accountId), HoldIds.next());
        return new KeyedPost(postings, http).spent(command, HoldResponse::of);
    }

    /** Spends the points of a hold, all or some; the others are given back. */
    @POST
    @Path("/holds/{holdId}/capture")
    @Keyed
    @Cancellable(false)
    @Refuses({
        ProblemCode.ACCOUNT_NOT_FOUND,
        ProblemCode.ACCOUNT_FROZEN,
        ProblemCode.ACCOUNT_CLOSED,
        ProblemCode.HOLD_NOT_FOUND,
        ProblemCode.CAPTURE_EXCEEDS_HOLD,
        ProblemCode.HOLD_CAPTURED,
        ProblemCode.HOLD_VOIDED,
        ProblemCode.HOLD_EXPIRED,
        ProblemCode.REWARD_NOT_FOUND,
        ProblemCode.PAYMENT_NOT_ALLOWED,
        ProblemCode.REWARD_UNAVAILABLE,
        ProblemCode.NOT_ELIGIBLE,
        ProblemCode.OUT_OF_STOCK,
        ProblemCode.LIMIT_REACHED,
        ProblemCode.INSUFFICIENT_POINTS
    })
    @Operation(operationId = "captureHold", summary = "Spend points that were set aside")
    @APIResponseSchema(value = CaptureResponse.class, responseCode = "200")
    public Uni<Response> capture(
            @PathParam("accountId") String accountId,
            @PathParam("holdId") String holdId,
            CaptureRequest request,
            @Context HttpServerRequest http) {
        AccountId id = Values.accountId("accountId", accountId);
        Command command = request.command(id, Values.id("holdId", holdId));
        return new KeyedPost(postings, http).done(command, posted -> CaptureResponse.of(posted, seal));
    }

    /** Gives the points of a hold back. */
    @POST
    @Path("/holds/{holdId}/void")
    @Keyed
    @Cancellable(false)
    @Refuses({
        ProblemCode.MALFORMED_REQUEST,
        ProblemCode.ACCOUNT_NOT_FOUND,
        ProblemCode.ACCOUNT_CLOSED,
        ProblemCode.HOLD_NOT_FOUND,
        ProblemCode.HOLD_CAPTURED,
        ProblemCode.HOLD_EXPIRED
    })
    @Operation(operationId = "voidHold", summary = "Give back points that were set aside")
    @APIResponseSchema(value = VoidResponse.class, responseCode = "200")
    public Uni<Response> giveBack(
            @PathParam("accountId") String accountId,
            @PathParam("holdId") String holdId,
            @Context HttpServerRequest http) {
        AccountId id = Values.accountId("accountId", accountId);
        Command command = new Command.VoidHold(id, Values.id("holdId", holdId));
        return new KeyedPost(postings, http).done(command, VoidResponse::of);
    }

    /** Shows what became of a hold. */
    @GET
    @Path("/holds/{holdId}")
    @Refuses({ProblemCode.ACCOUNT_NOT_FOUND, ProblemCode.HOLD_NOT_FOUND})
    @Operation(operationId = "getHold", summary = "Show a hold")
    @APIResponseSchema(value = HoldView.class, responseCode = "200")
    public Uni<Response> get(@PathParam("accountId") String accountId, @PathParam("holdId") String holdId) {
        AccountId id = Values.accountId("accountId", accountId);
        return entries.of(id, Values.id("holdId", holdId))
                .flatMap(found ->
                        found.isEmpty() ? missing(id) : Uni.createFrom().item(shown(found)));
    }

    private Response shown(List<Posted> found) {
        return Reads.entries(
                        HoldView.of(found, clock.instant()), found.getLast().entry())
                .build();
    }

    private Uni<Response> missing(AccountId id) {
        return accounts.read(id, 0)
                .map(account -> account.isEmpty()
                        ? Reads.notFound()
                        : Problems.response(Problem.of(ProblemCode.HOLD_NOT_FOUND))
                                .build());
    }
}
