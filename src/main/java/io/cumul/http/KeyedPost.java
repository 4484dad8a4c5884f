package io.cumul.http;

import io.cumul.core.decision.Command;
import io.cumul.core.decision.Posted;
import io.cumul.http.problem.ProblemException;
import io.cumul.posting.Postings;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A command that goes its way under the request's key, and what its caller is told. Each fails with {@link ProblemException} if
 * the key or the deadline is missing or has another form.
 *
 * @param postings the way in
 * @param http the request
 */
public record KeyedPost(Postings postings, HttpServerRequest http) {
    /**
     * Answers with the entry that was made.
     *
     * @param body what is shown of the entry
     */
    public Uni<Response> created(Command command, Function<Posted, Object> body) {
        return post(command).map(answer -> Writes.keyed(answer.reply(), body).build());
    }

    /**
     * Answers with the entry that was made, and what the look at the cache had said of the balance.
     *
     * @param body what is shown of the entry
     */
    public Uni<Response> spent(Command command, Function<Posted, Object> body) {
        return post(command)
                .map(answer -> Writes.keyed(answer.reply(), body)
                        .header(HeaderNames.BALANCE_CHECK, answer.check().name().toLowerCase(Locale.ROOT))
                        .build());
    }

    /**
     * Answers with the entry that was made, and sentences for members.
     *
     * @param body what is shown of the entry in the request's language
     */
    public Uni<Response> told(Command command, BiFunction<Posted, Language, Object> body) {
        Language language = Language.of(http);
        return post(command)
                .map(answer -> Writes.told(answer.reply(), posted -> body.apply(posted, language), language)
                        .build());
    }

    /**
     * Answers with what was changed of something that is there already.
     *
     * @param body what is shown of the entry
     */
    public Uni<Response> done(Command command, Function<Posted, Object> body) {
        return post(command).map(answer -> Writes.done(answer.reply(), body).build());
    }

    private Uni<Postings.Answer> post(Command command) {
        return postings.post(Intake.keyed(http, command));
    }
}
