package io.cumul.http;

import io.cumul.core.account.Balance;
import io.cumul.core.ledger.Entry;
import io.cumul.http.problem.Problem;
import io.cumul.http.problem.ProblemCode;
import io.cumul.http.problem.ProblemException;
import io.cumul.http.problem.Problems;
import io.cumul.posting.AccountReader.Seen;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Answers to reads about an account: versions, tags and where it was read. */
public final class Reads {
    private static final String LEDGER = "ledger";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private Reads() {}

    /**
     * A whole number of the query or path.
     *
     * @param text the parameter; absent for {@code otherwise}
     * @param least the smallest, zero or more
     * @param most the largest; {@link Long#MAX_VALUE} for no bound
     * @throws ProblemException if it is no whole number within the bounds
     */
    public static long number(String name, @Nullable String text, long least, long most, long otherwise) {
        if (text == null) {
            return otherwise;
        }
        long value = NUMBER.matcher(text).matches() ? Long.parseLong(text) : -1;
        if (value < least || value > most) {
            String bounds = most == Long.MAX_VALUE ? least + " or more" : "from " + least + " to " + most;
            throw ProblemException.invalid(name, "must be a whole number, " + bounds);
        }
        return value;
    }

    /**
     * The version that a caller wants to see at least; 0 if any will do.
     *
     * @throws ProblemException if the parameter is no whole number of zero or more
     */
    public static long minVersion(@Nullable String text) {
        return number("minVersion", text, 0, Long.MAX_VALUE, 0);
    }

    /**
     * The answer to a read of an account.
     *
     * @param found what was read
     * @param minVersion the version wanted at least
     * @param headers of the request; with {@code If-None-Match} the body may be left out
     * @param body what is shown of it
     */
    public static Response account(
            Optional<Seen> found, long minVersion, HttpHeaders headers, Function<Seen, Object> body) {
        if (found.isEmpty()) {
            return notFound();
        }
        Seen seen = found.get();
        long version = seen.account().version();
        if (version < minVersion) {
            return Problems.response(Problem.of(ProblemCode.VERSION_NOT_REACHED)
                            .with("minVersion", minVersion)
                            .with("version", version))
                    .build();
        }
        Balance balance = seen.balance();
        AccountTag tag = AccountTag.of(balance);
        boolean known = tag.matches(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH));
        Response.ResponseBuilder response = known ? Response.notModified() : Response.ok(body.apply(seen));
        return tagged(response, tag, seen.source().name().toLowerCase(Locale.ROOT))
                .build();
    }

    /** The answer of one or more entries, of which the newest gives the tag. */
    public static Response entries(Object body, @Nullable Entry newest) {
        Response.ResponseBuilder response = Response.ok(body);
        return newest == null
                ? response.header(HeaderNames.BALANCE_SOURCE, LEDGER).build()
                : fromLedger(response, AccountTag.of(newest)).build();
    }

    /** The answer where there is no such account. */
    public static Response notFound() {
        return Problems.response(Problem.of(ProblemCode.ACCOUNT_NOT_FOUND)).build();
    }

    /** Adds the headers of an answer that the ledger gave. */
    static Response.ResponseBuilder fromLedger(Response.ResponseBuilder response, AccountTag tag) {
        return tagged(response, tag, LEDGER);
    }

    private static Response.ResponseBuilder tagged(Response.ResponseBuilder response, AccountTag tag, String source) {
        return response.header(HttpHeaders.ETAG, tag.toString()).header(HeaderNames.BALANCE_SOURCE, source);
    }
}
