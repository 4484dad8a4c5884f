package io.cumul.api.operation;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.cumul.api.call.Body;
import io.cumul.api.call.Cache;
import io.cumul.api.call.Member;
import io.cumul.api.call.PatientCache;
import io.cumul.api.call.Requests;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
@TestProfile(PatientCache.class)
class AccountTest {
    private static final String INSTANT = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?Z";

    private Member member;

    @BeforeEach
    void enrol() {
        member = Member.with(100);
    }

    @Test
    void showsAnAccountWithItsBalanceAndWhatRunsOutWhen() {
        member.get("")
                .statusCode(200)
                .header("ETag", matchesPattern("W/\"2\\.[1-9]\\d+\\.[1-9]\\d*\""))
                .header("X-Balance-Source", "cache")
                .body("accountId", equalTo(member.id()))
                .body("status", equalTo("ACTIVE"))
                .body("enrolledAt", matchesPattern(INSTANT))
                .body("channel", equalTo("WEB"))
                .body("balance.available", equalTo(100))
                .body("balance.pending", equalTo(0))
                .body("balance.held", equalTo(0))
                .body("balance.owed", equalTo(0))
                .body("balance.version", equalTo(2))
                .body("balance.asOf", matchesPattern(INSTANT))
                .body("expiring.size()", equalTo(1))
                .body("expiring[0].points", equalTo(100))
                .body("expiring[0].on", matchesPattern("\\d{4}-\\d\\d-(28|29|30|31)"))
                .body("maturing", empty());
    }

    @Test
    void showsABalance() {
        member.get("/balance")
                .statusCode(200)
                .header("ETag", matchesPattern("W/\"2\\.[1-9]\\d+\""))
                .header("X-Balance-Source", "cache")
                .body("accountId", equalTo(member.id()))
                .body("available", equalTo(100))
                .body("pending", equalTo(0))
                .body("held", equalTo(0))
                .body("owed", equalTo(0))
                .body("version", equalTo(2))
                .body("asOf", matchesPattern(INSTANT));
    }

    @ParameterizedTest(name = "an account{0}")
    @ValueSource(strings = {"", "/balance"})
    void isReadFromTheLedgerWhereRedisHasForgottenItAndThenFromRedisAgain(String below) {
        Cache.forget(member);

        member.get(below).statusCode(200).header("X-Balance-Source", "ledger");
        member.get(below).statusCode(200).header("X-Balance-Source", "cache");
    }

    @ParameterizedTest(name = "an account{0}")
    @ValueSource(strings = {"", "/balance"})
    void isNotSentAgainToWhoHasIt(String below) {
        String tag = member.get(below).extract().header("ETag");

        Requests.right()
                .header("If-None-Match", tag)
                .get(member.path(below))
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .header("X-Balance-Source", "cache")
                .body(equalTo(""));
    }

    @ParameterizedTest(name = "an account{0}")
    @ValueSource(strings = {"", "/balance"})
    void isSentAgainOnceItHasChanged(String below) {
        String tag = member.get(below).extract().header("ETag");
        member.redeem("spend", Body.redemptionOf(1)).statusCode(201);

        Requests.right()
                .header("If-None-Match", tag)
                .get(member.path(below))
                .then()
                .statusCode(200)
                .header("ETag", matchesPattern("W/\"3\\..*"))
                .body(notNullValue());
    }

    @ParameterizedTest(name = "an account{0}")
    @ValueSource(strings = {"", "/balance"})
    void isNeverShownOlderThanWanted(String below) {
        member.get(below + "?minVersion=2").statusCode(200);

        member.get(below + "?minVersion=3")
                .statusCode(412)
                .body("code", equalTo("VERSION_NOT_REACHED"))
                .body("minVersion", equalTo(3))
                .body("version", equalTo(2));
    }

    @ParameterizedTest(name = "an account{0}")
    @ValueSource(strings = {"", "/balance"})
    void isReadFromTheLedgerWhereRedisKnowsItOlderThanWanted(String below) {
        String older = Cache.snapshot(member);
        member.redeem("spend", Body.redemptionOf(1)).statusCode(201);
        Cache.believe(member, older);

        member.get(below).statusCode(200).header("X-Balance-Source", "cache").header("ETag", startsWith("W/\"2."));
        member.get(below + "?minVersion=3")
                .statusCode(200)
                .header("X-Balance-Source", "ledger")
                .header("ETag", startsWith("W/\"3."));
    }
}
