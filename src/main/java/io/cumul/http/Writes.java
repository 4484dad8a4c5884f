package io.cumul.http;

import io.cumul.core.account.AccountId;
import io.cumul.core.decision.Posted;
import io.cumul.http.problem.Problems;
import io.cumul.posting.Outcome;
import io.cumul.posting.Reply;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;

/** Answers to commands. A body is built from the posted entry alone, so that a replay has the same bytes. */
public final class Writes {
    private Writes() {}

    /**
     * The answer to a command under a key.
     *
     * @param reply what the engine said
     * @param body what is shown of the entry
     * @throws IllegalStateException if the reply is none to such a command: a defect
     */
    public static Response.ResponseBuilder keyed(Reply reply, Function<Posted, Object> body) {
        return answered(reply, posted -> created(posted, body));
    }

    /**
     * The answer to a command under a key that changes something which is there already.
     *
     * @param reply what the engine said
     * @param body what is shown of the entry
     * @throws IllegalStateException if the reply is none to such a command: a defect
     */
    public static Response.ResponseBuilder done(Reply reply, Function<Posted, Object> body) {
        return answered(reply, posted -> Response.ok(body.apply(posted), MediaTypes.JSON));
    }

    private static Response.ResponseBuilder answered(Reply reply, Function<Posted, Response.ResponseBuilder> acted) {
        return switch (reply) {
            case Reply.Settled(Outcome outcome, boolean replayed) -> {
                Response.ResponseBuilder response = settled(outcome, acted);
                yield replayed ? response.header(HeaderNames.IDEMPOTENT_REPLAYED, true) : response;
            }
            case Reply.Unavailable(var why) -> Problems.response(Problems.of(why));
            default -> throw new IllegalStateException("no reply to a keyed command: " + reply);
        };
    }

    /**
     * The answer to a command under a key that tells people something, if it acted.
     *
     * @param reply what the engine said
     * @param body what is shown of the entry, in the language
     * @throws IllegalStateException if the reply is none to such a command: a defect
     */
    public static Response.ResponseBuilder told(Reply reply, Function<Posted, Object> body, Language language) {
        Response.ResponseBuilder response = keyed(reply, body);
        boolean acted =
                reply instanceof Reply.Settled(Outcome outcome, boolean replayed) && outcome instanceof Outcome.Done;
        return acted ? language.speaks(response) : response;
    }

    /**
     * The answer to a command under a key that asks for a state of the account.
     *
     * @param reply what the engine said
     * @param answer what is shown of the account
     * @throws IllegalStateException if the reply is none to such a command: a defect
     */
    public static Response.ResponseBuilder shown(
            Reply reply, Function<Outcome.Shown, Response.ResponseBuilder> answer) {
        if (reply instanceof Reply.Settled(Outcome.Shown shown, boolean replayed)) {
            Response.ResponseBuilder response = answer.apply(shown);
            return replayed ? response.header(HeaderNames.IDEMPOTENT_REPLAYED, true) : response;
        }
        return keyed(reply, posted -> {
            throw new IllegalStateException("an entry is no answer to such a command: " + posted);
        });
    }

    /**
     * The answer to a command that has no key, unless it acted.
     *
     * @throws IllegalStateException if it acted: a defect
     */
    public static Response unsettled(Reply reply) {
        return keyed(reply, posted -> {
                    throw new IllegalStateException("an entry is no answer to a command without a key: " + posted);
                })
                .build();
    }

    /** Where an entry can be read. */
    public static String location(AccountId accountId, long seq) {
        return "/v1/accounts/" + accountId + "/entries/" + seq;
    }

    /** Adds the tag of the account as it stands after a write. */
    public static Response.ResponseBuilder tagged(Response.ResponseBuilder response, AccountTag tag) {
        return Reads.fromLedger(response, tag);
    }

    private static Response.ResponseBuilder created(Posted own, Function<Posted, Object> body) {
        return Response.status(Response.Status.CREATED)
                .entity(body.apply(own))
                .type(MediaTypes.JSON)
                .header(
                        HttpHeaders.LOCATION,
                        location(own.entry().accountId(), own.entry().seq()));
    }

    private static Response.ResponseBuilder settled(Outcome outcome, Function<Posted, Response.ResponseBuilder> acted) {
        return switch (outcome) {
            case Outcome.Done(Posted own) -> tagged(acted.apply(own), AccountTag.of(own.entry()));
            case Outcome.Shown shown ->
                throw new IllegalStateException("an account is no answer to such a command: " + shown);
            case Outcome.Refused(var refusal) -> Problems.response(Problems.of(refusal));
        };
    }
}
