package io.cumul.load;

import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;

import io.cumul.load.replay.ReplayRun;
import io.cumul.load.replay.RetailSpend;
import io.cumul.load.retail.Invoice;
import io.cumul.load.retail.Member;
import io.cumul.load.retail.Spend;
import io.cumul.load.wire.Answer;
import io.cumul.load.wire.Held;
import io.cumul.load.wire.Json;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.util.Set;

/** Spends points at the checkout of the session's purchase, if its member does: redeemed, or held and captured or given back. */
record CheckoutSpend(ReplayRun run, Patience patience, Attribute<Member> member, Attribute<Invoice> invoice) {

    private static final Attribute<Spend> SPEND = new Attribute<>("spend");
    private static final Attribute<String> HOLD = new Attribute<>("hold");
    private static final Set<Integer> CREATED = Set.of(201);
    private static final Set<Integer> DONE = Set.of(200);

    ChainBuilder chain() {
        return exec(this::look)
                .exec(doIf(session -> SPEND.isIn(session) && !SPEND.of(session).held())
                        .then(redeem()))
                .exec(doIf(session -> SPEND.isIn(session) && SPEND.of(session).held())
                        .then(hold()))
                .exec(doIf(session -> HOLD.isIn(session) && SPEND.of(session).captured())
                        .then(capture()))
                .exec(doIf(session -> HOLD.isIn(session) && !SPEND.of(session).captured())
                        .then(giveBack()));
    }

    private Session look(Session session) {
        Session clear = HOLD.removeFrom(SPEND.removeFrom(session));
        return run.spend(invoice.of(session))
                .map(spend -> SPEND.put(clear, spend))
                .orElse(clear);
    }

    private ChainBuilder redeem() {
        var request = Requests.redeem(
                MemberReplay::account,
                session -> RetailSpend.key(SPEND.of(session)),
                session -> Json.write(RetailSpend.body(SPEND.of(session))));
        return patience.ask(request, CREATED).exec(session -> {
            run.redeemed(member.of(session), SPEND.of(session), Patience.answer(session));
            return session;
        });
    }

    private ChainBuilder hold() {
        var request = Requests.hold(
                MemberReplay::account,
                session -> RetailSpend.key(SPEND.of(session)),
                session -> Json.write(RetailSpend.body(SPEND.of(session))));
        return patience.ask(request, CREATED).exec(session -> {
            Answer answer = Patience.answer(session);
            run.held(member.of(session), SPEND.of(session), answer);
            return CREATED.contains(answer.status())
                    ? HOLD.put(session, Json.read(answer.body(), Held.class).holdId())
                    : session;
        });
    }

    private ChainBuilder capture() {
        var request = Requests.capture(
                MemberReplay::account,
                HOLD::of,
                session -> RetailSpend.endKey(SPEND.of(session)),
                session -> Json.write(RetailSpend.capture(SPEND.of(session))));
        return patience.ask(request, DONE).exec(this::resolved);
    }

    private ChainBuilder giveBack() {
        var request =
                Requests.giveBack(MemberReplay::account, HOLD::of, session -> RetailSpend.endKey(SPEND.of(session)));
        return patience.ask(request, DONE).exec(this::resolved);
    }

    private Session resolved(Session session) {
        run.resolved(member.of(session), SPEND.of(session), Patience.answer(session));
        return session;
    }
}
