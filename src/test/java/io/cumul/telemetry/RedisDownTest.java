package io.cumul.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.cumul.api.call.Body;
import io.cumul.api.call.Member;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
@TestProfile(DoomedRedis.class)
class RedisDownTest {
    private static boolean down;

    @TestHTTPResource(value = "/", management = true)
    URI management;

    private Member member;

    @BeforeEach
    void stopRedis() {
        if (!down) {
            Member.with(1).get("/balance").header("X-Balance-Source", "cache");
            Doomed.REDIS.stop();
            down = true;
        }
        member = Member.with(100);
    }

    @Test
    void theGatewayIsReadyAndSaysWhatItMisses() {
        operator().health("live").statusCode(200);
        operator()
                .health("ready")
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.find { it.name == 'cache' }.data.reached", equalTo(false));
    }

    @Test
    void purchasesEarn() {
        member.earn("key", Body.purchase()).statusCode(201).body("balance.available", equalTo(112));
    }

    @Test
    void pointsAreSpentWithoutALookAtTheCache() {
        member.redeem("key", Body.redemptionOf(30))
                .statusCode(201)
                .header("X-Balance-Check", "unavailable")
                .body("balance.available", equalTo(70));
        member.redeem("too-much", Body.redemptionOf(71)).statusCode(409).header("X-Balance-Check", "unavailable");
    }

    @Test
    void balancesAreReadFromTheLedger() {
        member.get("/balance")
                .statusCode(200)
                .header("X-Balance-Source", "ledger")
                .body("available", equalTo(100));
        member.get("").statusCode(200).header("X-Balance-Source", "ledger");
    }

    @Test
    void whatWasDoneIsToldAgainByTheLedger() {
        String first = member.redeem("key", Body.redemptionOf(30)).extract().asString();

        String again = member.redeem("key", Body.redemptionOf(30))
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .extract()
                .asString();

        assertThat(again).isEqualTo(first);
    }

    @Test
    void theOperatorSeesIt() {
        double before = operator().metric("cumul_cache_looks_total{result=\"unreached\"}");

        member.get("/balance").statusCode(200);

        assertThat(operator().metric("cumul_cache_looks_total{result=\"unreached\"}"))
                .isEqualTo(before + 1);
    }

    private Management operator() {
        return new Management(management);
    }
}
