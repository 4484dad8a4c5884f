package io.cumul.api.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.cumul.api.call.PatientCache;
import io.cumul.api.call.Requests;
import io.cumul.http.problem.ProblemCode;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks the table of codes: each is brought about, and the whole document looked at, in both languages. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
@TestProfile(PatientCache.class)
class CodesTest {
    /** Codes of operations that are not served yet: whoever serves one takes its codes out. */
    private static final List<String> NOT_TO_BE_HAD_YET =
            List.of("REWARD_NOT_FOUND", "PAYMENT_NOT_ALLOWED", "REWARD_UNAVAILABLE", "NOT_ELIGIBLE", "OUT_OF_STOCK");

    @ParameterizedTest
    @MethodSource("codes")
    void isToldInEnglishAndFrench(String code) {
        KnownCodes.of(code).isToldBy(Provocations.of(code, "en"), "en");
        KnownCodes.of(code).isToldBy(Provocations.of(code, "fr"), "fr");
    }

    static Stream<String> codes() {
        return KnownCodes.names().stream().filter(Provocations::has);
    }

    @Test
    void theTableHasEveryCodeInItsOrder() {
        assertThat(KnownCodes.names())
                .isEqualTo(Stream.of(ProblemCode.values()).map(Enum::name).toList());
    }

    @Test
    void everyCodeIsBroughtAboutHereOrWhereAnOutcomeIsMissing() {
        List<String> elsewhere = NoOutcomeTest.CODES;

        assertThat(KnownCodes.names())
                .filteredOn(code -> !NOT_TO_BE_HAD_YET.contains(code))
                .allMatch(code -> Provocations.has(code) != elsewhere.contains(code));
    }

    @Test
    void whoIsNotKnownIsToldHowToMakeHimselfKnown() {
        Requests.stranger()
                .get("/v1/program")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("ApiKey realm=\"cumul\""));
        Requests.stranger()
                .header(Requests.CALLER, "nobody's key")
                .get("/v1/program")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", notNullValue());
    }

    @Test
    void aWrongMethodIsToldTheRightOnes() {
        Requests.wrong().delete("/v1/program").then().statusCode(405).header("Allow", "GET, HEAD, OPTIONS");
        Requests.wrong().get("/v1/accounts/anna/earn").then().statusCode(405).header("Allow", "OPTIONS, POST");
    }

    /** A resource whose class has a longer path than the others' hides theirs, and a wrong method would find nothing. */
    @Test
    void aPathThatTakesOnlyPostsSaysSo() {
        List<String> paths = List.of(
                "/v1/accounts/anna/holds",
                "/v1/accounts/anna/holds/h1/capture",
                "/v1/accounts/anna/holds/h1/void",
                "/v1/accounts/anna/refunds",
                "/v1/accounts/anna/quotes",
                "/v1/accounts/anna/adjustments",
                "/v1/accounts/anna/close",
                "/v1/rewards/mug/codes",
                "/v1/program/ruleset/simulate");

        for (String path : paths) {
            Requests.wrong().delete(path).then().statusCode(405).header("Allow", "OPTIONS, POST");
        }
    }

    @Test
    void whatAManagerMayIsNotForbiddenToOne() {
        Requests.stranger()
                .header(Requests.CALLER, "demo-manager")
                .get("/v1/program")
                .then()
                .statusCode(200);
    }

    @Test
    void theTraceOfTheCallerIsTheTraceOfTheProblem() {
        Requests.wrong()
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .get("/v1/nothing")
                .then()
                .body("traceId", equalTo("0af7651916cd43dd8448eb211c80319c"));
    }
}
