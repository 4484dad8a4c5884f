package io.cumul.http;

import io.cumul.core.account.AccountId;
import io.cumul.core.account.Identifier;
import io.cumul.http.problem.Problems;
import io.cumul.http.problem.RoutedProblems;
import io.cumul.posting.PostingLanes;
import io.cumul.posting.Unavailability;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns a write away before anything is known of it but its account, if as many as the account's lane takes have been let in. The
 * lane itself would say the same, but only after the caller was looked up, the body read and Redis asked: work that a gateway which
 * is offered more than it can take needs for those it has let in.
 */
@Singleton
public class FullLanes {
    /** Before callers are looked up, which is at 200. */
    private static final int FIRST = 1_000;

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final String ACCOUNTS = "/v1/accounts/";
    private static final String QUOTES = "/quotes";

    private final PostingLanes lanes;
    private final RoutedProblems problems;

    /** Turns away what the lanes would. */
    FullLanes(PostingLanes lanes, RoutedProblems problems) {
        this.lanes = lanes;
        this.problems = problems;
    }

    /** Stands before all other handlers of the API. */
    void install(@Observes Filters filters) {
        filters.register(this::look, FIRST);
    }

    private void look(RoutingContext request) {
        AccountId accountId = written(request.request());
        if (accountId == null) {
            request.next();
            return;
        }
        if (lanes.admits(accountId)) {
            request.addEndHandler(ended -> lanes.leave(accountId));
            request.next();
            return;
        }
        MeteredPath.name(ACCOUNTS + "{accountId}");
        problems.answer(request, Problems.of(Unavailability.OVERLOADED));
    }

    /** The account that a request is to write to; null if it is none of that kind, or not of the usual form. */
    private static @Nullable AccountId written(HttpServerRequest request) {
        String path = request.path();
        if (READS.contains(request.method()) || !path.startsWith(ACCOUNTS) || path.endsWith(QUOTES)) {
            return null;
        }
        int end = path.indexOf('/', ACCOUNTS.length());
        String id = path.substring(ACCOUNTS.length(), end < 0 ? path.length() : end);
        return Identifier.matches(id) ? new AccountId(id) : null;
    }
}
