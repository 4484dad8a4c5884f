package io.cumul.load;

import static io.gatling.javaapi.core.CoreDsl.foreach;

import io.cumul.load.replay.ReplayRun;
import io.cumul.load.replay.RetailEarn;
import io.cumul.load.replay.RetailRefund;
import io.cumul.load.retail.Invoice;
import io.cumul.load.retail.Member;
import io.cumul.load.retail.Refund;
import io.cumul.load.wire.Json;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.util.Set;

/**
 * Enrols the session's member, goes through every purchase in the order it happened, spending points on it first where the
 * member does, and refunds what was brought back of them.
 */
record MemberReplay(ReplayRun run, Patience patience) {

    static final Attribute<Member> MEMBER = new Attribute<>("member");

    private static final Attribute<Invoice> INVOICE = new Attribute<>("invoice");
    private static final Set<Integer> ENROLLED = Set.of(200, 201);
    private static final Attribute<Refund> REFUND = new Attribute<>("refund");
    private static final Set<Integer> CREATED = Set.of(201);

    ChainBuilder chain() {
        return enrol().exec(foreach(session -> MEMBER.of(session).purchases(), INVOICE.name())
                        .on(new CheckoutSpend(run, patience, MEMBER, INVOICE).chain(), earn()))
                .exec(foreach(session -> run.refunds(MEMBER.of(session)), REFUND.name())
                        .on(refund()));
    }

    static String account(Session session) {
        return MEMBER.of(session).accountId();
    }

    private ChainBuilder enrol() {
        return patience.ask(Requests.enrol(MemberReplay::account), ENROLLED).exec(session -> {
            run.answered(MEMBER.of(session), "enrolment", ENROLLED, Patience.answer(session));
            return session;
        });
    }

    private ChainBuilder refund() {
        var request = Requests.refund(
                MemberReplay::account,
                session -> RetailRefund.key(REFUND.of(session)),
                session -> Json.write(RetailRefund.body(REFUND.of(session))));
        return patience.ask(request, CREATED).exec(session -> {
            run.refunded(MEMBER.of(session), REFUND.of(session), Patience.answer(session));
            return session;
        });
    }

    private ChainBuilder earn() {
        var request = Requests.earn(
                MemberReplay::account,
                session -> RetailEarn.key(INVOICE.of(session)),
                session -> Json.write(RetailEarn.body(INVOICE.of(session))));
        return patience.ask(request, CREATED).exec(session -> {
            run.earned(MEMBER.of(session), INVOICE.of(session), Patience.answer(session));
            return session;
        });
    }
}
