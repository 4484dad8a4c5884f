package io.cumul.quote;

import io.cumul.core.account.Account;
import io.cumul.core.account.AccountId;
import io.cumul.core.account.Channel;
import io.cumul.core.decision.Lapse;
import io.cumul.core.decision.OrderHistory;
import io.cumul.core.decision.Paid;
import io.cumul.core.decision.Refusal;
import io.cumul.core.earn.Earning;
import io.cumul.core.earn.Quote;
import io.cumul.core.points.Money;
import io.cumul.core.program.Program;
import io.cumul.core.program.Purchase;
import io.cumul.core.program.Ruleset;
import io.cumul.core.program.limit.Headroom;
import io.cumul.core.program.reward.Catalogue;
import io.cumul.http.AccountTag;
import io.cumul.http.Language;
import io.cumul.http.Reads;
import io.cumul.http.Refuses;
import io.cumul.http.Roles;
import io.cumul.http.WritesNothing;
import io.cumul.http.json.Values;
import io.cumul.http.problem.ProblemCode;
import io.cumul.http.problem.ProblemException;
import io.cumul.http.problem.Problems;
import io.cumul.http.view.TierView;
import io.cumul.posting.AccountReader;
import io.cumul.posting.AccountReader.Seen;
import io.cumul.quote.QuoteRequest.Wish;
import io.cumul.quote.QuoteResponse.RedeemQuote;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Quotes what points would come and go: from the account's snapshot and the rules in memory, by the same function as an earn. */
@Path("/v1/accounts/{accountId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CHECKOUT, Roles.MANAGER})
@Tag(name = "Points")
public class QuoteResource {
    private final AccountReader accounts;
    private final OrderHistories orders;
    private final Supplier<Program> program;
    private final Supplier<Catalogue> catalogue;

    /**
     * A resource over the way to read.
     *
     * @param orders are asked only where a quote names its order
     */
    QuoteResource(
            AccountReader accounts, OrderHistories orders, Supplier<Program> program, Supplier<Catalogue> catalogue) {
        this.accounts = accounts;
        this.orders = orders;
        this.program = program;
        this.catalogue = catalogue;
    }

    /** Quotes. Nothing is written. */
    @POST
    @Path("/quotes")
    @WritesNothing
    @Refuses({ProblemCode.ACCOUNT_NOT_FOUND, ProblemCode.VERSION_NOT_REACHED, ProblemCode.CURRENCY_MISMATCH})
    @Operation(operationId = "quote", summary = "Quote what a basket would earn, and what points could pay")
    @APIResponseSchema(value = QuoteResponse.class, responseCode = "200")
    public Uni<Response> quote(
            @PathParam("accountId") String accountId,
            @QueryParam("minVersion") @Nullable String minVersion,
            QuoteRequest request,
            @Context HttpServerRequest http) {
        AccountId id = Values.accountId("accountId", accountId);
        long wanted = Reads.minVersion(minVersion);
        Wish wish = request.wish();
        Language language = Language.of(http);
        Uni<OrderHistory> known = wish.orderId() == null
                ? Uni.createFrom().item(OrderHistory.NONE)
                : orders.historyOf(id, wish.orderId());
        // The order last: what is captured in between counts twice, and so promises too little; the other way round,
        // not at all.
        return accounts.read(id, wanted)
                .flatMap(found -> known.map(
                        history -> Reads.account(found, wanted, seen -> answer(seen, wish, history, language))));
    }

    private Response.ResponseBuilder answer(Seen seen, Wish wish, OrderHistory history, Language language) {
        Program versions = program.get();
        Account account = seen.account();
        Instant now = account.latest(seen.at());
        Ruleset inForce = versions.inForce(now);
        Catalogue rewards = catalogue.get();
        Channel where = wish.channel() == null ? account.profile().channel() : wish.channel();
        QuoteResponse body = new QuoteResponse(
                inForce.version(),
                Validity.until(now, rewards.nextChange(now, seen.balance().nextChangeAt()), versions),
                wish.basket() == null
                        ? null
                        : earn(account, new Purchase(wish.basket(), where, now), history, versions, language),
                redeem(
                        new Spending(Lapse.until(now, account, inForce).account(), where, inForce, rewards, now),
                        wish,
                        history),
                TierView.of(inForce.ladder().status(account, now), inForce, language));
        AccountTag tag = AccountTag.of(seen.balance(), inForce);
        return language.speaks(Reads.from(seen, Response.ok(body), tag));
    }

    private static EarnQuote earn(
            Account account, Purchase purchase, OrderHistory history, Program versions, Language language) {
        Instant now = purchase.at();
        Ruleset inForce = versions.inForce(now);
        return switch (Earning.quote(account, purchase, history, versions, Headroom.AMPLE, now)) {
            case Quote.Accepted accepted -> EarnQuote.of(accepted, inForce, language);
            case Quote.Refused(Refusal refusal) -> {
                // What is wrong with the question is no quote; what is wrong with the member, or used up, is one.
                if (refusal instanceof Refusal.InvalidValue || refusal instanceof Refusal.CurrencyMismatch) {
                    throw new ProblemException(Problems.of(refusal));
                }
                yield EarnQuote.of(refusal, inForce);
            }
        };
    }

    private static RedeemQuote redeem(Spending spending, Wish wish, OrderHistory history) {
        String expected = spending.ruleset().currency().getCurrencyCode();
        if (wish.payable() != null
                && !wish.payable().currency().getCurrencyCode().equals(expected)) {
            throw new ProblemException(Problems.of(new Refusal.CurrencyMismatch(
                    expected, wish.payable().currency().getCurrencyCode())));
        }
        Paid paid = wish.orderId() == null ? Paid.NOTHING : Paid.on(wish.orderId(), spending.account(), history);
        Money whole = wish.basket() == null ? paid.payable() : wish.basket().total();
        return spending.quote(wish.payable() == null ? whole : wish.payable(), paid);
    }
}
