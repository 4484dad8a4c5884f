package io.cumul.api.operation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.cumul.api.call.Body;
import io.cumul.api.call.Member;
import io.cumul.api.call.PatientCache;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
@TestProfile(PatientCache.class)
class EarnTest {
    private static final Body FULL = Body.purchase()
            .with("/part", "'part-1'")
            .with("/purchase/lines", """
                    [{'sku':'mug','category':'kitchen','quantity':2,'amount':'20.00'},
                     {'sku':'novel','category':'books','quantity':1,'amount':'10'}]""")
            .with("/purchase/shipping", "'4.90'")
            .with("/purchase/tax", "'1.0'")
            .with("/purchase/discount", "'3.00'")
            .with("/purchase/paymentMethod", "'CARD'");

    private Member member;

    @BeforeEach
    void enrol() {
        member = Member.enrolled();
    }

    @Test
    void awardsAPurchaseAndExplainsTheAward() {
        member.earn("key", FULL)
                .statusCode(201)
                .header("Location", member.path("/entries/2"))
                .header("ETag", matchesPattern("W/\"2\\.[1-9]\\d+\""))
                .header("X-Balance-Source", "ledger")
                .header("Idempotent-Replayed", (String) null)
                .body("accountId", equalTo(member.id()))
                .body("seq", equalTo(2))
                .body("kind", equalTo("EARN"))
                .body("points", equalTo(18))
                .body("desired", equalTo(18))
                .body("orderId", equalTo("order-1"))
                .body("part", equalTo("part-1"))
                .body("status", equalTo("AVAILABLE"))
                .body("lots.points", contains(18))
                .body("lots[0].expiresAt", notNullValue())
                .body("balance.available", equalTo(18))
                .body("balance.pending", equalTo(0))
                .body("balance.held", equalTo(0))
                .body("balance.owed", equalTo(0))
                .body("balance.version", equalTo(2))
                .body("balance.asOf", notNullValue());
    }

    @Test
    void explainsWhatHitAndWhatMissed() {
        member.earn("key", FULL)
                .body("explanation.rulesetVersion", greaterThanOrEqualTo(1))
                .body("explanation.hits.size()", equalTo(1))
                .body("explanation.hits[0].rule", equalTo("base"))
                .body("explanation.hits[0].points", equalTo(18))
                .body("explanation.hits[0].basis", equalTo("18.00"))
                .body("explanation.hits[0].currency", equalTo("EUR"))
                .body("explanation.hits[0].rate.points", equalTo(1))
                .body("explanation.hits[0].rate.per", equalTo("1.00"))
                .body("explanation.hits[0].rounding", equalTo("FLOOR"))
                .body("explanation.misses.size()", equalTo(1))
                .body("explanation.misses[0].code", equalTo("EXCLUDED_CATEGORY"))
                .body("explanation.misses[0].subject", equalTo("books"))
                .body("explanation.misses[0].amount", equalTo("9.00"));
    }

    @Test
    void readsTheSameAwardLater() {
        Instant yesterday = Instant.now().minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MICROS);
        String location = member.earn("key", FULL.with("/occurredAt", "'" + yesterday + "'"))
                .extract()
                .header("Location");

        member.get(location.substring(member.path("").length()))
                .statusCode(200)
                .body("points", equalTo(18))
                .body("part", equalTo("part-1"))
                .body("channel", equalTo("STORE"))
                .body("occurredAt", equalTo(yesterday.toString()))
                .body("explanation.misses[0].subject", equalTo("books"));
    }

    @Test
    void postsAnEntryEvenWhereNothingIsAwarded() {
        member.earn("key", Body.purchase().with("/purchase/paymentMethod", "'MEAL_VOUCHER'"))
                .statusCode(201)
                .body("points", equalTo(0))
                .body("lots", empty())
                .body("balance.version", equalTo(2))
                .body("explanation.hits.points", not(contains(1)))
                .body("explanation.misses[0].code", equalTo("EXCLUDED_TENDER"))
                .body("explanation.misses[0].subject", equalTo("MEAL_VOUCHER"));
    }

    @Test
    void awardsEachPartOfAnOrder() {
        member.earn("whole", Body.purchase()).statusCode(201).body("$", not(hasKey("part")));
        member.earn("part-1", Body.purchase().with("/part", "'1'")).statusCode(201);
        member.earn("part-2", Body.purchase().with("/part", "'2'"))
                .statusCode(201)
                .body("seq", equalTo(4));
    }

    @Test
    void awardsWhatTheRulesetMayStillBeToldOf() {
        Instant old = Instant.now().minus(29, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        member.earn("old", Body.purchase().with("/occurredAt", "'" + old + "'")).statusCode(201);

        Instant ahead = Instant.now().plus(4, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS);
        member.earn("ahead", Body.purchase().with("/orderId", "'order-2'").with("/occurredAt", "'" + ahead + "'"))
                .statusCode(201);
    }
}
