package io.cumul.api.operation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.cumul.api.call.Body;
import io.cumul.api.call.Club;
import io.cumul.api.call.Member;
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
@TestProfile(Club.class)
class ActionTest {
    private Member member;

    @BeforeEach
    void enrol() {
        member = Member.enrolled();
    }

    @Test
    void isRewardedAtOnce() {
        member.earn("key", Body.action())
                .statusCode(201)
                .header("Location", member.path("/entries/2"))
                .body("kind", equalTo("EARN"))
                .body("action", equalTo("REVIEW"))
                .body("reference", equalTo("review-1"))
                .body("$", not(hasKey("orderId")))
                .body("points", equalTo(20))
                .body("desired", equalTo(20))
                .body("status", equalTo("AVAILABLE"))
                .body("lots.points", contains(20))
                .body("balance.available", equalTo(20))
                .body("explanation.hits.rule", contains("REVIEW"))
                .body("explanation.hits.points", contains(20))
                .body("explanation.misses", empty());
    }

    @Test
    void standsInTheStatement() {
        String yesterday = Instant.now()
                .minus(1, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        member.earn("key", Body.action().with("/occurredAt", "'" + yesterday + "'"))
                .statusCode(201);

        member.get("/entries/2")
                .statusCode(200)
                .body("action", equalTo("REVIEW"))
                .body("reference", equalTo("review-1"))
                .body("channel", equalTo("APP"))
                .body("occurredAt", equalTo(yesterday))
                .body("$", not(hasKey("orderId")))
                .body("explanation.hits.rule", contains("REVIEW"));
    }

    @Test
    void isRewardedOnceUnderWhateverKey() {
        member.earn("key", Body.action()).statusCode(201);

        member.earn("other", Body.action())
                .statusCode(409)
                .body("code", equalTo("ACTION_ALREADY_EARNED"))
                .body("seq", equalTo(2));
        member.earn("third", Body.action().with("/reference", "'review-2'")).statusCode(201);
    }

    @Test
    void isRewardedAsOftenAsTheProgramSays() {
        member.earn("1", Body.action()).statusCode(201);
        member.earn("2", Body.action().with("/reference", "'review-2'")).statusCode(201);

        member.earn("3", Body.action().with("/reference", "'review-3'"))
                .statusCode(409)
                .body("code", equalTo("LIMIT_REACHED"))
                .body("limit", equalTo("ACTION:REVIEW"))
                .body("$", not(hasKey("resetsAt")));
    }

    @Test
    void isRefusedWhereTheProgramHasNoSuchAction() {
        member.earn("key", Body.action().with("/action", "'DANCE'"))
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_ACTION"))
                .body("action", equalTo("DANCE"));
    }
}
