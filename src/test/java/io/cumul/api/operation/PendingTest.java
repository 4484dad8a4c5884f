package io.cumul.api.operation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.cumul.api.call.Body;
import io.cumul.api.call.Club;
import io.cumul.api.call.Member;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
@TestProfile(Club.class)
class PendingTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int HELD_DAYS = 14;

    private Member member;

    @BeforeEach
    void enrol() {
        member = Member.enrolled();
    }

    @Test
    void saysOfAnAwardFromWhenItCanBeSpent() {
        Instant bought = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Instant free = LocalDate.ofInstant(bought, PARIS)
                .plusDays(HELD_DAYS)
                .atStartOfDay(PARIS)
                .toInstant();

        member.earn("key", Body.purchaseFor(100).with("/occurredAt", "'" + bought + "'"))
                .statusCode(201)
                .header("ETag", equalTo("W/\"2." + free.getEpochSecond() + "\""))
                .body("status", equalTo("PENDING"))
                .body("lots.points", contains(100))
                .body("lots[0].availableFrom", equalTo(free.toString()))
                .body("balance.available", equalTo(0))
                .body("balance.pending", equalTo(100));
    }

    @Test
    void isPartOfWhatAnAccountShows() {
        member.earn("review", Body.action()).statusCode(201);
        Instant bought = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        member.earn("key", Body.purchaseFor(100).with("/occurredAt", "'" + bought + "'"))
                .statusCode(201);
        String free = LocalDate.ofInstant(bought, PARIS).plusDays(HELD_DAYS).toString();

        member.get("")
                .statusCode(200)
                .body("balance.available", equalTo(20))
                .body("balance.pending", equalTo(100))
                .body("maturing", hasSize(1))
                .body("maturing[0].on", equalTo(free))
                .body("maturing[0].points", equalTo(100))
                .body("expiring", hasSize(1))
                .body("expiring[0].points", equalTo(120))
                .body("expiring[0].on", matchesPattern("\\d{4}-\\d\\d-(28|29|30|31)"));
        member.get("/balance").body("available", equalTo(20)).body("pending", equalTo(100));
        member.get("/entries").body("entries.pending", contains(100, 0, 0)).body("entries[0].to", equalTo("PENDING"));
    }

    @Test
    void canBeSpentAtOnceWhereThePurchaseIsOldEnough() {
        Instant bought = Instant.now().minus(20, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

        member.earn("key", Body.purchaseFor(100).with("/occurredAt", "'" + bought + "'"))
                .statusCode(201)
                .body("status", equalTo("AVAILABLE"))
                .body("balance.available", equalTo(100));
        member.redeem("spend", Body.redemptionOf(100)).statusCode(201);
    }

    @Test
    void cannotBeSpent() {
        member.earn("key", Body.purchaseFor(100)).statusCode(201);

        member.redeem("spend", Body.redemptionOf(1))
                .statusCode(409)
                .header("X-Balance-Check", startsWith("doubt"))
                .body("code", equalTo("INSUFFICIENT_POINTS"))
                .body("available", equalTo(0));
    }
}
