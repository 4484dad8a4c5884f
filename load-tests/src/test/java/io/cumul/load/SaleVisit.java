package io.cumul.load;

import static io.gatling.javaapi.core.CoreDsl.doSwitch;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.jmesPath;
import static io.gatling.javaapi.core.CoreDsl.onCase;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.cumul.load.sale.Operation;
import io.cumul.load.sale.Outcomes;
import io.cumul.load.sale.Visit;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Choice;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.util.Arrays;

/** Makes the session's visit, once: at a sale's peak a request that is shed is counted, not asked again. */
record SaleVisit(Outcomes outcomes) {

    static final Attribute<Visit> VISIT = new Attribute<>("visit");

    ChainBuilder chain() {
        var choices = Arrays.stream(Operation.values())
                .map(operation -> onCase(operation).then(counted(operation)))
                .toArray(Choice.WithKey[]::new);
        return doSwitch(session -> VISIT.of(session).operation()).on(choices);
    }

    private ChainBuilder counted(Operation operation) {
        HttpRequestActionBuilder request = request(operation)
                .check(status().saveAs("status"), status().in(operation.statuses()))
                .checkIf((response, session) -> response.status().code() != operation.success())
                .then(jmesPath("code").saveAs("code"), jmesPath("code").in(operation.refusalCodes()));
        return exec(request).exec(session -> {
            int status = session.contains("status") ? session.getInt("status") : 0;
            String code = session.contains("code") ? session.getString("code") : "";
            outcomes.count(operation.requestName(), status, code == null ? "" : code);
            return session;
        });
    }

    private static HttpRequestActionBuilder request(Operation operation) {
        return switch (operation) {
            case BALANCE -> Requests.balance(SaleVisit::account);
            case EARN -> Requests.earn(SaleVisit::account, SaleVisit::key, SaleVisit::body);
            case REDEEM -> Requests.redeem(SaleVisit::account, SaleVisit::key, SaleVisit::body);
        };
    }

    private static String account(Session session) {
        return VISIT.of(session).shopper().accountId();
    }

    private static String key(Session session) {
        return VISIT.of(session).key();
    }

    private static String body(Session session) {
        return VISIT.of(session).body();
    }
}
