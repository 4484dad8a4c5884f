package io.cumul.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.cumul.load.wire.Enrol;
import io.cumul.load.wire.Json;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.util.function.Function;

/** The contract's requests as Gatling sends them; whoever uses one says which answers it expects. */
final class Requests {

    private static final String ENROL = Json.write(Enrol.ON_THE_WEB);

    private Requests() {}

    static HttpRequestActionBuilder enrol(Function<Session, String> account) {
        return http("enrol").put(path(account, "")).body(StringBody(ENROL));
    }

    static HttpRequestActionBuilder earn(
            Function<Session, String> account, Function<Session, String> key, Function<Session, String> body) {
        return post("earn", account, key, body);
    }

    static HttpRequestActionBuilder redeem(
            Function<Session, String> account, Function<Session, String> key, Function<Session, String> body) {
        return post("redeem", account, key, body);
    }

    static HttpRequestActionBuilder hold(
            Function<Session, String> account, Function<Session, String> key, Function<Session, String> body) {
        return post("holds", account, key, body);
    }

    static HttpRequestActionBuilder capture(
            Function<Session, String> account,
            Function<Session, String> holdId,
            Function<Session, String> key,
            Function<Session, String> body) {
        return resolve("capture", account, holdId, key).body(StringBody(body));
    }

    static HttpRequestActionBuilder giveBack(
            Function<Session, String> account, Function<Session, String> holdId, Function<Session, String> key) {
        return resolve("void", account, holdId, key);
    }

    static HttpRequestActionBuilder refund(
            Function<Session, String> account, Function<Session, String> key, Function<Session, String> body) {
        return post("refunds", account, key, body);
    }

    static HttpRequestActionBuilder balance(Function<Session, String> account) {
        return http("balance").get(path(account, "/balance"));
    }

    /** @param query such as {@code ?limit=50}, and with {@code &before=} for a later page */
    static HttpRequestActionBuilder statement(Function<Session, String> account, Function<Session, String> query) {
        return http("statement").get(session -> path(account, "/entries").apply(session) + query.apply(session));
    }

    private static HttpRequestActionBuilder post(
            String operation,
            Function<Session, String> account,
            Function<Session, String> key,
            Function<Session, String> body) {
        return http(operation)
                .post(path(account, "/" + operation))
                .header("Idempotency-Key", key)
                .body(StringBody(body));
    }

    private static HttpRequestActionBuilder resolve(
            String operation,
            Function<Session, String> account,
            Function<Session, String> holdId,
            Function<Session, String> key) {
        return http(operation)
                .post(session -> path(account, "/holds/").apply(session) + holdId.apply(session) + "/" + operation)
                .header("Idempotency-Key", key);
    }

    private static Function<Session, String> path(Function<Session, String> account, String rest) {
        return session -> "/v1/accounts/" + account.apply(session) + rest;
    }
}
