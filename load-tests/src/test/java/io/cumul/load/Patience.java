package io.cumul.load;

import static io.gatling.javaapi.core.CoreDsl.bodyString;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.doWhileDuring;
import static io.gatling.javaapi.core.CoreDsl.dummy;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.cumul.load.wire.Answer;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Asks as the contract tells a checkout to: a 503 is asked again with the same key after its {@code Retry-After}, until
 * {@code limit} has passed; then the 503 stands, and counts as a failure. The last answer stays in the session.
 */
record Patience(Duration limit) {

    private static final int UNAVAILABLE = 503;
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    ChainBuilder ask(HttpRequestActionBuilder request, Collection<Integer> expected) {
        List<Integer> accepted = new ArrayList<>(expected);
        accepted.add(UNAVAILABLE);
        HttpRequestActionBuilder checked = request.check(
                status().saveAs("status"),
                status().in(accepted),
                bodyString().saveAs("body"),
                header("Idempotent-Replayed").optional().saveAs("replayed"),
                header("Retry-After").optional().saveAs("retryAfter"));
        return doWhileDuring(Patience::isUnavailable, limit)
                .on(
                        exec(Patience::forget),
                        exec(checked),
                        doIf(Patience::isUnavailable).then(pause(Patience::retryAfter)))
                .exec(doIf(Patience::isUnavailable)
                        .then(dummy("still unavailable", 0).withSuccess(false)));
    }

    static Answer answer(Session session) {
        int status = session.contains("status") ? session.getInt("status") : 0;
        String body = session.contains("body") ? session.getString("body") : "";
        return new Answer(status, body == null ? "" : body, session.contains("replayed"));
    }

    /** What stays from an earlier answer would be taken for a part of one that never came. */
    private static Session forget(Session session) {
        return session.removeAll("status", "body", "replayed", "retryAfter");
    }

    private static boolean isUnavailable(Session session) {
        return answer(session).status() == UNAVAILABLE;
    }

    private static Duration retryAfter(Session session) {
        String seconds = session.contains("retryAfter") ? session.getString("retryAfter") : "1";
        if (seconds == null || !seconds.matches("\\d{1,6}")) {
            return LONGEST_PAUSE;
        }
        return Duration.ofMillis(
                Math.clamp(Long.parseLong(seconds) * 1000, SHORTEST_PAUSE.toMillis(), LONGEST_PAUSE.toMillis()));
    }
}
