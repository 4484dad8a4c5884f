package io.cumul.reward;

import io.cumul.core.program.Program;
import io.cumul.core.program.reward.Reward;
import io.cumul.core.program.reward.Shelf;
import io.cumul.http.HeaderNames;
import io.cumul.http.Intake;
import io.cumul.http.Keyed;
import io.cumul.http.Refuses;
import io.cumul.http.Roles;
import io.cumul.http.json.Values;
import io.cumul.http.problem.Problem;
import io.cumul.http.problem.ProblemCode;
import io.cumul.http.problem.ProblemException;
import io.cumul.http.problem.Problems;
import io.cumul.http.view.RewardView;
import io.cumul.posting.IdempotencyKey;
import io.cumul.posting.LedgerUnavailable;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The catalogue of rewards: read by everybody, kept by managers. */
@Path("/v1/rewards")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rewards")
public class RewardResource {
    private static final Logger LOG = Logger.getLogger(RewardResource.class);
    private static final String PATH = "/v1/rewards/";

    private final CurrentRewards current;
    private final RewardStore store;
    private final CodePool pool;
    private final Supplier<Program> program;

    /** A resource over the catalogue and what keeps it. */
    RewardResource(CurrentRewards current, RewardStore store, CodePool pool, Supplier<Program> program) {
        this.current = current;
        this.store = store;
        this.pool = pool;
        this.program = program;
    }

    /** Lists the catalogue. */
    @GET
    @RolesAllowed({Roles.CHECKOUT, Roles.MANAGER})
    @Operation(operationId = "listRewards", summary = "List the rewards")
    @APIResponseSchema(value = RewardsResponse.class, responseCode = "200")
    public Uni<Response> list() {
        return Uni.createFrom()
                .item(Response.ok(new RewardsResponse(RewardView.of(current.catalogue())))
                        .build());
    }

    /** Shows one reward. */
    @GET
    @Path("/{rewardId}")
    @RolesAllowed({Roles.CHECKOUT, Roles.MANAGER})
    @Refuses({ProblemCode.INVALID_VALUE, ProblemCode.REWARD_NOT_FOUND})
    @Operation(operationId = "getReward", summary = "Show a reward")
    @APIResponseSchema(value = RewardView.class, responseCode = "200")
    public Uni<Response> get(@PathParam("rewardId") String rewardId) {
        Shelf shelf = current.catalogue().find(Values.id("rewardId", rewardId));
        return Uni.createFrom()
                .item(
                        shelf == null
                                ? notFound()
                                : Response.ok(RewardView.of(shelf)).build());
    }

    /** Puts a reward into the catalogue, or another in its place. A client that hangs up does not undo it. */
    @PUT
    @Path("/{rewardId}")
    @Cancellable(false)
    @RolesAllowed(Roles.MANAGER)
    @Refuses(ProblemCode.LEDGER_UNAVAILABLE)
    @Operation(operationId = "putReward", summary = "Put a reward into the catalogue, or another in its place")
    @APIResponseSchema(value = RewardView.class, responseCode = "200")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = RewardView.class)))
    public Uni<Response> put(@PathParam("rewardId") String rewardId, RewardRequest request) {
        Reward reward = request.reward(Values.id("rewardId", rewardId));
        requireTiers(reward);
        if (reward.handout().coded() && !pool.seals()) {
            throw ProblemException.invalid("handout", "needs a key for codes, which this gateway has not");
        }
        return store.put(current.programId(), reward)
                .flatMap(shelved -> current.look().replaceWith(() -> response(reward, shelved)))
                .onFailure(LedgerUnavailable.class)
                .recoverWithItem(RewardResource::unavailable);
    }

    /** Takes a reward out of the catalogue. What is held of it can still be captured. */
    @DELETE
    @Path("/{rewardId}")
    @Cancellable(false)
    @RolesAllowed(Roles.MANAGER)
    @Refuses({ProblemCode.INVALID_VALUE, ProblemCode.LEDGER_UNAVAILABLE, ProblemCode.REWARD_NOT_FOUND})
    @Operation(operationId = "deleteReward", summary = "Take a reward out of the catalogue")
    @APIResponse(responseCode = "204", description = "It is there no more")
    public Uni<Response> delete(@PathParam("rewardId") String rewardId) {
        return store.withdraw(current.programId(), Values.id("rewardId", rewardId))
                .flatMap(there -> current.look()
                        .replaceWith(() -> there ? Response.noContent().build() : notFound()))
                .onFailure(LedgerUnavailable.class)
                .recoverWithItem(RewardResource::unavailable);
    }

    /** Adds codes to a reward's pool. A client that hangs up does not undo it. */
    @POST
    @Path("/{rewardId}/codes")
    @Keyed
    @Cancellable(false)
    @RolesAllowed(Roles.MANAGER)
    @Refuses({ProblemCode.OUTCOME_UNKNOWN, ProblemCode.IDEMPOTENCY_KEY_REUSED, ProblemCode.REWARD_NOT_FOUND})
    @Operation(operationId = "importCodes", summary = "Add codes to a reward's pool, one on each line")
    @APIResponseSchema(value = ImportResponse.class, responseCode = "200")
    public Uni<Response> codes(
            @PathParam("rewardId") String rewardId,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/x-ndjson",
                                            schema = @Schema(type = SchemaType.STRING, implementation = String.class)))
                    CodesBody body,
            @Context HttpServerRequest http) {
        String id = Values.id("rewardId", rewardId);
        IdempotencyKey key = Intake.key(http);
        if (!pool.seals()) {
            throw ProblemException.invalid("codes", "need a key for codes, which this gateway has not");
        }
        return pool.add(current.programId(), id, key, body)
                .flatMap(imported -> current.look().replaceWith(() -> response(imported)))
                .onFailure(LedgerUnavailable.class)
                .recoverWithItem(RewardResource::unknown);
    }

    /** A tier of another program, or one misspelt, would be a price that nobody ever pays. */
    private void requireTiers(Reward reward) {
        Set<String> known = program.get().latest().tiers().levels().stream()
                .map(tier -> tier.id())
                .collect(Collectors.toSet());
        requireKnown(known, reward.tierPoints().keySet(), "tierPoints");
        requireKnown(known, reward.eligibility().tiers(), "eligibility.tiers");
    }

    private static void requireKnown(Set<String> known, Set<String> named, String field) {
        named.stream()
                .filter(tier -> !known.contains(tier))
                .sorted()
                .findFirst()
                .ifPresent(stranger -> {
                    throw ProblemException.invalid(field, "names " + stranger + ", which is no tier of the program");
                });
    }

    private Response response(Reward reward, Shelved shelved) {
        return switch (shelved) {
            case Shelved.Made() ->
                Response.status(Response.Status.CREATED)
                        .header(HttpHeaders.LOCATION, PATH + reward.id())
                        .entity(view(reward))
                        .build();
            case Shelved.Replaced() -> Response.ok(view(reward)).build();
            case Shelved.Overdrawn(long given) ->
                invalid("stock", "must be at least " + given + ", which are given already");
            case Shelved.OtherHandout() -> invalid("handout", "must stay with, or without, codes");
            case Shelved.Full() -> invalid("rewardId", "must be that of a reward there is: the catalogue is full");
        };
    }

    private RewardView view(Reward reward) {
        Shelf shelf = current.catalogue().find(reward.id());
        return RewardView.of(shelf == null ? new Shelf(reward, 0) : shelf);
    }

    private static Response response(Imported imported) {
        return switch (imported) {
            case Imported.Done done -> {
                Response.ResponseBuilder response = Response.ok(ImportResponse.of(done));
                yield done.replayed()
                        ? response.header(HeaderNames.IDEMPOTENT_REPLAYED, true).build()
                        : response.build();
            }
            case Imported.KeyReused() -> problem(Problem.of(ProblemCode.IDEMPOTENCY_KEY_REUSED));
            case Imported.NoReward() -> notFound();
            case Imported.NoCodes() -> invalid("rewardId", "must be that of a reward that is handed out with a code");
        };
    }

    private static Response invalid(String field, String reason) {
        return problem(Problem.of(ProblemCode.INVALID_VALUE, field, reason));
    }

    private static Response notFound() {
        return problem(Problem.of(ProblemCode.REWARD_NOT_FOUND));
    }

    /** To put or withdraw again is harmless. */
    private static Response unavailable(Throwable fault) {
        LOG.warnf("The ledger did not answer a change of the catalogue: %s", fault.getMessage());
        return problem(Problem.of(ProblemCode.LEDGER_UNAVAILABLE));
    }

    /** They may have been added all the same; to send them again under the same key tells. */
    private static Response unknown(Throwable fault) {
        LOG.warnf("The ledger did not answer an import of codes: %s", fault.getMessage());
        return problem(Problem.of(ProblemCode.OUTCOME_UNKNOWN));
    }

    private static Response problem(Problem problem) {
        return Problems.response(problem).build();
    }
}
