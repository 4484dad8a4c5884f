package io.cumul.program;

import io.cumul.http.Reads;
import io.cumul.http.Refuses;
import io.cumul.http.Roles;
import io.cumul.http.json.Values;
import io.cumul.http.problem.Problem;
import io.cumul.http.problem.ProblemCode;
import io.cumul.http.problem.ProblemException;
import io.cumul.http.problem.Problems;
import io.cumul.posting.LedgerUnavailable;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.time.InstantSource;
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
import org.jspecify.annotations.Nullable;

/** Publishes versions of the rules, and shows them. */
@Path("/v1/program")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Program")
public class RulesetResource {
    private static final Logger LOG = Logger.getLogger(RulesetResource.class);
    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;

    private final CurrentProgram current;
    private final Publisher publisher;
    private final InstantSource clock;

    /** A resource over the versions there are, and the way to more. */
    RulesetResource(CurrentProgram current, Publisher publisher, InstantSource clock) {
        this.current = current;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Publishes a text as the next version. A client that hangs up does not undo it. */
    @PUT
    @Path("/ruleset")
    @Cancellable(false)
    @RolesAllowed(Roles.MANAGER)
    @Refuses({
        ProblemCode.LEDGER_UNAVAILABLE,
        ProblemCode.OUTCOME_UNKNOWN,
        ProblemCode.PRECONDITION_FAILED,
        ProblemCode.RULESET_INVALID
    })
    @Operation(operationId = "putRuleset", summary = "Publish the next version of the rules")
    @APIResponseSchema(value = PublishedResponse.class, responseCode = "200")
    @APIResponse(
            responseCode = "201",
            description = "Published",
            content = @Content(schema = @Schema(implementation = PublishedResponse.class)))
    public Uni<Response> put(
            @QueryParam("activeFrom") @Nullable String activeFrom,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(type = SchemaType.OBJECT, implementation = Object.class)),
                                @Content(
                                        mediaType = "application/yaml",
                                        schema = @Schema(type = SchemaType.STRING, implementation = String.class)),
                                @Content(
                                        mediaType = "text/yaml",
                                        schema = @Schema(type = SchemaType.STRING, implementation = String.class))
                            })
                    RulesetBody body) {
        Instant wished = Values.optional(activeFrom, this::activeFrom);
        return publisher
                .publish(new Proposal(body.text(), wished, RulesetTag.versions(ifMatch)))
                .map(RulesetResource::response)
                .onFailure(LedgerUnavailable.class)
                .recoverWithItem(RulesetResource::unknown);
    }

    /** Lists the versions, newest first. */
    @GET
    @Path("/rulesets")
    @RolesAllowed({Roles.CHECKOUT, Roles.MANAGER})
    @Refuses(ProblemCode.INVALID_VALUE)
    @Operation(operationId = "listRulesets", summary = "List the versions of the rules, newest first")
    @APIResponseSchema(value = RulesetsResponse.class, responseCode = "200")
    public Uni<Response> list(
            @QueryParam("limit") @Nullable String limit, @QueryParam("before") @Nullable String before) {
        int most = (int) Reads.number("limit", limit, 1, MAX_LIMIT, DEFAULT_LIMIT);
        long below = Reads.number("before", before, 1, Long.MAX_VALUE, Long.MAX_VALUE);
        RulesetsResponse page = RulesetsResponse.of(current.versions(), below, most);
        return Uni.createFrom().item(Response.ok(page).build());
    }

    /** Shows one version as it was published. Personal offers are shown to managers alone. */
    @GET
    @Path("/rulesets/{version}")
    @RolesAllowed({Roles.CHECKOUT, Roles.MANAGER})
    @Refuses({ProblemCode.INVALID_VALUE, ProblemCode.RULESET_NOT_FOUND})
    @Operation(operationId = "getRuleset", summary = "Show a version of the rules as it was published")
    @APIResponseSchema(value = RulesetResponse.class, responseCode = "200")
    public Uni<Response> get(@PathParam("version") String version, @Context SecurityContext caller) {
        boolean manager = caller.isUserInRole(Roles.MANAGER);
        int number = (int) Reads.number("version", version, 1, Integer.MAX_VALUE, 1);
        Response response = current.versions()
                .of(number)
                .map(found -> RulesetTag.of(Response.ok(RulesetResponse.of(found, manager)), found))
                .orElseGet(() -> Problems.response(Problem.of(ProblemCode.RULESET_NOT_FOUND)))
                .build();
        return Uni.createFrom().item(response);
    }

    private Instant activeFrom(String text) {
        Instant wished = Values.instant("activeFrom", text);
        if (wished.isBefore(clock.instant().plus(Publisher.LEAD))) {
            throw ProblemException.invalid(
                    "activeFrom", "must be at least " + Publisher.LEAD.toSeconds() + " seconds ahead");
        }
        return wished;
    }

    private static Response response(Published published) {
        return switch (published) {
            case Published.Fresh(Version version) ->
                answer(Response.status(Response.Status.CREATED), version)
                        .header(HttpHeaders.LOCATION, "/v1/program/rulesets/" + version.number())
                        .build();
            case Published.Same(Version version) ->
                answer(Response.ok(), version).build();
            case Published.Stale(int latest) ->
                problem(Problem.of(ProblemCode.PRECONDITION_FAILED).with("version", latest));
            case Published.TooEarly(Instant earliest) ->
                problem(Problem.of(
                        ProblemCode.INVALID_VALUE,
                        "activeFrom",
                        "must not be before " + earliest + ", when the latest version comes into force"));
            case Published.Faulty faulty ->
                problem(Problem.of(ProblemCode.RULESET_INVALID).with("faults", faulty.faults()));
        };
    }

    private static Response.ResponseBuilder answer(Response.ResponseBuilder response, Version version) {
        return RulesetTag.of(response.entity(PublishedResponse.of(version)), version);
    }

    private static Response problem(Problem problem) {
        return Problems.response(problem).build();
    }

    /** It may have been published all the same; to send it again tells, for the same text is not published twice. */
    private static Response unknown(Throwable fault) {
        LOG.warnf("The ledger did not answer a publication: %s", fault.getMessage());
        return problem(Problem.of(ProblemCode.OUTCOME_UNKNOWN));
    }
}
