package io.cumul.api.operation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.cumul.api.call.Body;
import io.cumul.api.call.Member;
import io.cumul.api.call.PatientCache;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
@TestProfile(PatientCache.class)
class EntriesTest {
    private Member member;

    @BeforeEach
    void enrol() {
        member = Member.with(100);
    }

    @Test
    void showsTheStatementNewestFirst() {
        member.redeem("spend", Body.redemptionOf(30).with("/channel", "'APP'")).statusCode(201);

        member.get("/entries")
                .statusCode(200)
                .header("X-Balance-Source", "ledger")
                .header("ETag", startsWith("W/\"3."))
                .body("entries.seq", contains(3, 2, 1))
                .body("entries.kind", contains("REDEEM", "EARN", "ENROL"))
                .body("entries.points", contains(30, 100, 0))
                .body("entries.available", contains(70, 100, 0))
                .body("entries.accountId", everyItem(equalTo(member.id())))
                .body("entries.at", everyItem(notNullValue()))
                .body("entries.explanation", contains(null, null, null))
                .body("$", not(hasKey("next")));
    }

    @Test
    void showsOfEachEntryWhatMovedWhereAndWhy() {
        member.redeem("spend", Body.redemptionOf(30)).statusCode(201);

        member.get("/entries")
                .body("entries[0].from", equalTo("AVAILABLE"))
                .body("entries[0].to", equalTo("REDEEMED"))
                .body("entries[0].orderId", equalTo("order-1"))
                .body("entries[0].redeemedOnOrder", equalTo(30))
                .body("entries[0].lots.points", contains(30))
                .body("entries[1].from", equalTo("ISSUED"))
                .body("entries[1].to", equalTo("AVAILABLE"))
                .body("entries[1].orderId", equalTo("funds"))
                .body("entries[1].channel", equalTo("STORE"))
                .body("entries[1].lots.points", contains(100))
                .body("entries[2]", not(hasKey("from")))
                .body("entries[2]", not(hasKey("orderId")));
    }

    @Test
    void showsAPageAndWhereTheNextBegins() {
        member.redeem("spend", Body.redemptionOf(1)).statusCode(201);

        member.get("/entries?limit=2").body("entries.seq", contains(3, 2)).body("next", equalTo(2));
        member.get("/entries?limit=2&before=2").body("entries.seq", contains(1)).body("$", not(hasKey("next")));
    }

    @Test
    void showsNoNextPageWhereThePageEndsWithTheFirstEntry() {
        member.get("/entries?limit=2").body("entries.seq", contains(2, 1)).body("$", not(hasKey("next")));
    }

    @Test
    void showsAnEmptyPageBeforeTheFirstEntry() {
        member.get("/entries?before=1")
                .statusCode(200)
                .header("X-Balance-Source", "ledger")
                .body("entries", empty())
                .body("$", not(hasKey("next")));
    }

    @Test
    void showsFiftyEntriesUnlessMoreAreWanted() {
        for (int i = 3; i <= 51; i++) {
            member.redeem("spend-" + i, Body.redemptionOf(1)).statusCode(201);
        }

        member.get("/entries").body("entries.size()", equalTo(50)).body("next", equalTo(2));
        member.get("/entries?limit=200").body("entries.size()", equalTo(51));
        member.get("/entries?limit=1").body("entries.seq", contains(51));
    }

    @Test
    void showsASingleEntryWithItsExplanation() {
        member.get("/entries/2")
                .statusCode(200)
                .header("X-Balance-Source", "ledger")
                .header("ETag", startsWith("W/\"2."))
                .body("seq", equalTo(2))
                .body("kind", equalTo("EARN"))
                .body("points", equalTo(100))
                .body("explanation.rulesetVersion", notNullValue())
                .body("explanation.hits.points", contains(100))
                .body("explanation.misses", empty());
    }

    @Test
    void knowsNoEntryThatIsNotThere() {
        member.get("/entries/3").statusCode(404).body("code", equalTo("NOT_FOUND"));
    }
}
