package io.cumul.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cumul.proof.Caller.Answer;
import io.cumul.proof.RetailPurchases.Purchase;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Real purchases of two days, with all their lines, replayed over HTTP and compared with a computation of the test's own. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
@TestProfile(RetailReplayTest.RetailProgram.class)
class RetailReplayTest {
    @TestHTTPResource
    URI gateway;

    @Test
    void awardsWhatTheReceiptsSayAndASecondRunChangesNothing() {
        Map<String, List<Purchase>> members =
                RetailPurchases.read().stream().collect(Collectors.groupingBy(Purchase::member));
        try (Caller caller = new Caller(gateway.toString())) {
            members.keySet().forEach(member -> caller.enrol(account(member)));
            members.forEach((member, purchases) -> purchases.forEach(
                    purchase -> assertThat(post(caller, purchase).status())
                            .as(purchase.invoice())
                            .isEqualTo(201)));
            members.forEach((member, purchases) -> agrees(caller, member, purchases));

            members.forEach((member, purchases) -> purchases.forEach(
                    purchase -> assertThat(post(caller, purchase).replayed())
                            .as(purchase.invoice())
                            .isTrue()));
            members.forEach((member, purchases) -> agrees(caller, member, purchases));
        }
    }

    private static Answer post(Caller caller, Purchase purchase) {
        return Caller.await(caller.post(
                "/v1/accounts/" + account(purchase.member()) + "/earn",
                "retail-" + purchase.invoice(),
                purchase.json()));
    }

    private static void agrees(Caller caller, String member, List<Purchase> purchases) {
        String path = "/v1/accounts/" + account(member);
        Map<String, Long> expected = purchases.stream().collect(Collectors.toMap(Purchase::invoice, Purchase::points));
        JsonNode balance = caller.get(path + "/balance");
        long points = expected.values().stream().mapToLong(Long::longValue).sum();
        assertThat(balance.get("available").asLong()).as(member).isEqualTo(points);
        assertThat(balance.get("version").asInt()).as(member).isEqualTo(1 + purchases.size());
        JsonNode statement = caller.get(path + "/entries?limit=200").get("entries");
        Map<String, Long> posted = statement
                .valueStream()
                .filter(entry -> entry.get("kind").asText().equals("EARN"))
                .collect(Collectors.toMap(
                        entry -> entry.get("orderId").asText(),
                        entry -> entry.get("points").asLong()));
        assertThat(posted).as(member).isEqualTo(expected);
    }

    private static String account(String member) {
        return "retail-part-" + member;
    }

    /** The program that the purchases were made under. */
    public static final class RetailProgram implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("cumul.program", "retail-replay");
        }
    }
}
