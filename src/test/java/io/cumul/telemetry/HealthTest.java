package io.cumul.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;

import io.cumul.api.call.Body;
import io.cumul.api.call.Cache;
import io.cumul.api.call.Member;
import io.cumul.api.call.PatientCache;
import io.cumul.api.call.Requests;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
@TestProfile(PatientCache.class)
class HealthTest {
    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Test
    void livenessIsOfTheProcessAlone() {
        operator().health("live").statusCode(200).body("status", equalTo("UP")).body("checks", empty());
    }

    @Test
    void readinessIsOfLedgerLanesAndCache() {
        operator()
                .health("ready")
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", hasItems("ledger", "lanes", "cache"))
                .body("checks.status", everyItem(equalTo("UP")))
                .body("checks.find { it.name == 'cache' }.data.reached", equalTo(true))
                .body("checks.find { it.name == 'lanes' }.data.depth", equalTo(0))
                .body("checks.find { it.name == 'lanes' }.data.capacity", greaterThan(0));
    }

    @Test
    void theStartIsOver() {
        operator().health("started").statusCode(200).body("status", equalTo("UP"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/health/live", "/q/health/ready", "/q/metrics"})
    void nothingOfThisIsShownToCallers(String path) {
        Requests.wrong().get(path).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void aCommandIsCountedWhereItsLaneFlushes() {
        Member member = Member.enrolled();
        double before = operator().metric("cumul_lane_batch_commands_sum");

        member.earn("key", Body.purchase()).statusCode(201);

        assertThat(operator().metric("cumul_lane_batch_commands_sum")).isEqualTo(before + 1);
        assertThat(operator().metric("cumul_lane_depth")).isZero();
        assertThat(operator().metric("cumul_lane_capacity")).isPositive();
    }

    @Test
    void aReadIsCountedByWhatTheCacheKnew() {
        Member member = Member.enrolled();
        double hits = operator().metric("cumul_cache_looks_total{result=\"hit\"}");
        double misses = operator().metric("cumul_cache_looks_total{result=\"miss\"}");

        member.get("/balance").statusCode(200);
        Cache.forget(member);
        member.get("/balance").statusCode(200);

        assertThat(operator().metric("cumul_cache_looks_total{result=\"hit\"}")).isEqualTo(hits + 1);
        assertThat(operator().metric("cumul_cache_looks_total{result=\"miss\"}"))
                .isEqualTo(misses + 1);
    }

    private Management operator() {
        return new Management(management);
    }
}
