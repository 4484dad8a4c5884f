package io.cumul.load;

import static io.cumul.load.MemberReplay.MEMBER;
import static io.gatling.javaapi.core.CoreDsl.doWhile;
import static io.gatling.javaapi.core.CoreDsl.dummy;
import static io.gatling.javaapi.core.CoreDsl.exec;

import io.cumul.load.replay.ReplayRun;
import io.cumul.load.replay.Standing;
import io.cumul.load.wire.Answer;
import io.cumul.load.wire.Balance;
import io.cumul.load.wire.Entry;
import io.cumul.load.wire.Json;
import io.cumul.load.wire.StatementPage;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the session's member's balance and whole statement, page by page, and compares them with the file. */
record MemberReview(ReplayRun run, Patience patience, int pageSize) {

    /** Counted like a request, so that a member who disagrees fails the run. */
    static final String COMPARISON = "member agrees";

    private static final Attribute<Balance> BALANCE = new Attribute<>("balance");
    private static final Attribute<List<Entry>> STATEMENT = new Attribute<>("statement");
    private static final Attribute<String> NEXT = new Attribute<>("next");
    private static final Set<Integer> READ = Set.of(200);

    ChainBuilder chain() {
        return exec(session -> STATEMENT.put(NEXT.removeFrom(BALANCE.removeFrom(session)), List.of()))
                .exec(balance())
                .exec(doWhile(NEXT::isIn).on(page()))
                .exec(dummy(COMPARISON, 0).withSuccess(this::agrees));
    }

    private ChainBuilder balance() {
        return patience.ask(Requests.balance(MemberReplay::account), READ).exec(session -> {
            Answer answer = answered(session, "balance");
            return answer.status() == 200 ? BALANCE.put(session, Json.read(answer.body(), Balance.class)) : session;
        });
    }

    private ChainBuilder page() {
        return patience.ask(Requests.statement(MemberReplay::account, this::query), READ)
                .exec(session -> {
                    Answer answer = answered(session, "statement");
                    return answer.status() == 200
                            ? turn(session, Json.read(answer.body(), StatementPage.class))
                            : NEXT.removeFrom(session);
                });
    }

    private Answer answered(Session session, String request) {
        Answer answer = Patience.answer(session);
        run.answered(MEMBER.of(session), request, READ, answer);
        return answer;
    }

    private String query(Session session) {
        return "?limit=" + pageSize + (NEXT.isIn(session) ? "&before=" + NEXT.of(session) : "");
    }

    private static Session turn(Session session, StatementPage page) {
        var entries = Stream.concat(STATEMENT.of(session).stream(), page.entries().stream())
                .toList();
        Session turned = STATEMENT.put(session, entries);
        return page.next() == null ? NEXT.removeFrom(turned) : NEXT.put(turned, page.next());
    }

    private boolean agrees(Session session) {
        return BALANCE.isIn(session)
                && run.agrees(MEMBER.of(session), new Standing(BALANCE.of(session), STATEMENT.of(session)));
    }
}
