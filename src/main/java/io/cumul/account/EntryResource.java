package io.cumul.account;

import io.cumul.core.account.AccountId;
import io.cumul.core.decision.Posted;
import io.cumul.core.program.Program;
import io.cumul.http.Language;
import io.cumul.http.Reads;
import io.cumul.http.Refuses;
import io.cumul.http.Roles;
import io.cumul.http.json.Values;
import io.cumul.http.problem.Problem;
import io.cumul.http.problem.ProblemCode;
import io.cumul.http.problem.Problems;
import io.cumul.posting.AccountReader;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows statements. */
@Path("/v1/accounts/{accountId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CHECKOUT, Roles.MANAGER})
@Tag(name = "Accounts")
public class EntryResource {
    private static final int DEFAULT_LIMIT = 50;

    private final Journal journal;
    private final AccountReader accounts;
    private final Supplier<Program> program;

    /**
     * A resource over the journal; accounts are asked only whether there is such an account at all, and the program only what
     * an award's rules are called.
     */
    EntryResource(Journal journal, AccountReader accounts, Supplier<Program> program) {
        this.journal = journal;
        this.accounts = accounts;
        this.program = program;
    }

    /** Shows a page of the statement, newest first. */
    @GET
    @Path("/entries")
    @Refuses(ProblemCode.ACCOUNT_NOT_FOUND)
    @Operation(operationId = "listEntries", summary = "Show the statement, newest entry first")
    @APIResponseSchema(value = EntriesResponse.class, responseCode = "200")
    public Uni<Response> list(
            @PathParam("accountId") String accountId,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("before") @Nullable String before) {
        AccountId id = Values.accountId("accountId", accountId);
        int most = (int) Reads.number("limit", limit, 1, Journal.MAX_PAGE, DEFAULT_LIMIT);
        long below = Reads.number("before", before, 1, Long.MAX_VALUE, Long.MAX_VALUE);
        return journal.page(id, below, most).flatMap(page -> {
            Response response = Reads.entries(
                            EntriesResponse.of(page),
                            page.isEmpty() ? null : page.getFirst().entry())
                    .build();
            return page.isEmpty()
                    ? ifThereIs(id, () -> response)
                    : Uni.createFrom().item(response);
        });
    }

    /** Shows one entry, and why an award is what it is. */
    @GET
    @Path("/entries/{seq}")
    @Refuses({ProblemCode.NOT_FOUND, ProblemCode.ACCOUNT_NOT_FOUND})
    @Operation(operationId = "getEntry", summary = "Show an entry with its explanation")
    @APIResponseSchema(value = EntryView.class, responseCode = "200")
    public Uni<Response> get(
            @PathParam("accountId") String accountId, @PathParam("seq") String seq, @Context HttpServerRequest http) {
        AccountId id = Values.accountId("accountId", accountId);
        long number = Reads.number("seq", seq, 1, Long.MAX_VALUE, 1);
        return journal.entry(id, number)
                .flatMap(found -> found.isPresent()
                        ? Uni.createFrom().item(entry(found.get(), Language.of(http)))
                        : ifThereIs(id, EntryResource::noEntry));
    }

    private Uni<Response> ifThereIs(AccountId id, Supplier<Response> response) {
        return accounts.read(id, 0).map(account -> account.isPresent() ? response.get() : Reads.notFound());
    }

    private Response entry(Posted posted, Language language) {
        Response.ResponseBuilder response =
                Reads.entries(EntryView.full(posted, program.get(), language), posted.entry());
        return language.speaks(response).build();
    }

    private static Response noEntry() {
        return Problems.response(Problem.of(ProblemCode.NOT_FOUND)).build();
    }
}
