package io.cumul.http;

import io.cumul.core.ledger.Entry;
import io.cumul.http.problem.Problem;
import io.cumul.http.problem.ProblemCode;
import io.cumul.http.problem.ProblemException;
import io.cumul.http.problem.Problems;
import io.cumul.posting.AccountReader.Seen;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
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
     * The answer to a read of an account, if there is one that is as new as wanted.
     *
     * @param found what was read
     * @param minVersion the version wanted at least
     * @param answer what is shown of it
     */
    public static Response account(
            Optional<Seen> found, long minVersion, Function<Seen, Response.ResponseBuilder> answer) {
        if (found.isEmpty()) {
            return notFound();
        }
        long version = found.get().account().version();
        if (version < minVersion) {
            return Problems.response(Problem.of(ProblemCode.VERSION_NOT_REACHED)
                            .with("minVersion", minVersion)
                            .with("version", version))
                    .build();
        }
        return answer.apply(found.get()).build();
    }

    /**
     * An account as it was read.
     *
     * @param http the request; with {@code If-None-Match} the body may be left out
     * @param tag the state that is shown
     */
    public static Response.ResponseBuilder shown(
            Seen seen, HttpServerRequest http, AccountTag tag, Supplier<Object> body) {
        boolean known = tag.matches(RequestHeaders.line(http, HttpHeaders.IF_NONE_MATCH));
        Response.ResponseBuilder response = known ? Response.notModified() : Response.ok(body.get(), MediaTypes.JSON);
        return from(seen, response, tag);
    }

    /** Adds the headers that say where an account was read, and in which state. */
    public static Response.ResponseBuilder from(Seen seen, Response.ResponseBuilder response, AccountTag tag) {
        return tagged(response, tag, seen.source().name().toLowerCase(Locale.ROOT));
    }

    /** The answer of one or more entries, of which the newest gives the tag. */
    public static Response.ResponseBuilder entries(Object body, @Nullable Entry newest) {
        Response.ResponseBuilder response = Response.ok(body, MediaTypes.JSON);
        return newest == null
                ? response.header(HeaderNames.BALANCE_SOURCE, LEDGER)
                : fromLedger(response, AccountTag.of(newest));
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
