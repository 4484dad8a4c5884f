package io.cumul.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cumul.proof.Caller.Answer;
import io.cumul.proof.RedisConsole.Snapshot;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one gateway doubts while another knows better, or is at it. */
class DoubtOverGatewaysIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Caller here = Gateways.caller(0);
    private final Caller there = Gateways.caller(Gateways.PATIENT);
    private final String member = UUID.randomUUID().toString();

    @BeforeEach
    void enrol() {
        here.enrol(member);
    }

    @AfterEach
    void leave() {
        here.close();
        there.close();
    }

    @Test
    void aStaleLowSnapshotRefusesNobodyWhoHasEarnedAtAnotherGateway() {
        Snapshot low = RedisConsole.snapshot(member);
        earn(there, "o-1", "10.00");
        RedisConsole.believe(low);

        Answer answer = Caller.await(here.redeem(member, "o-2", "k", 10));

        assertThat(answer.check()).isEqualTo("doubt");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(RedisConsole.snapshot(member).text()).as("is repaired").startsWith("3 ");
    }

    @Test
    void aRedemptionThatEmptiedTheAccountIsAReplayAtAnotherGateway() {
        earn(here, "o-1", "10.00");
        Answer first = Caller.await(here.redeem(member, "o-2", "k", 10));

        Answer again = Caller.await(there.redeem(member, "o-2", "k", 10));

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.check()).isEqualTo("doubt");
        assertThat(again.replayed()).isTrue();
        assertThat(again.body()).isEqualTo(first.body());
    }

    /** By the time it has its turn there, it could be paid: but its key has an answer already. */
    @Test
    void whatWaitsAtOneGatewayAndIsRefusedAtAnotherNeverPosts() {
        earn(here, "o-1", "10.00");
        Snapshot low = RedisConsole.snapshot(member);
        CompletableFuture<Answer> funding;
        CompletableFuture<Answer> waiting;
        Answer refused;
        try (LockedAccounts lock = LockedAccounts.of(member)) {
            double before = stragglersThere();
            funding = there.earn(member, "o-2", "fund", "10.00");
            await().atMost(PATIENCE).until(() -> stragglersThere() == before + 1);
            RedisConsole.forgetAccount(member);
            waiting = there.redeem(member, "o-3", "k", 15);
            await().atMost(PATIENCE).until(() -> stragglersThere() == before + 2);
            RedisConsole.believe(low);

            refused = Caller.await(here.redeem(member, "o-3", "k", 15));

            assertThat(funding).isNotDone();
            assertThat(waiting).isNotDone();
        }

        assertThat(refused.check()).isEqualTo("doubt");
        assertThat(refused.meaning()).isEqualTo("INSUFFICIENT_POINTS 15 of 10");
        assertThat(refused.replayed()).isFalse();
        assertThat(Caller.await(funding).status()).isEqualTo(201);
        assertThat(Caller.await(waiting).meaning()).isEqualTo(refused.meaning());
        assertThat(Caller.await(waiting).replayed()).isTrue();
        assertThat(here.get("/v1/accounts/" + member + "/balance?minVersion=3")
                        .get("available")
                        .asLong())
                .isEqualTo(20);
        assertThat(Gateways.books().faults()).isEmpty();
    }

    private static double stragglersThere() {
        return Gateways.all().get(Gateways.PATIENT).metric("cumul_lane_stragglers_total");
    }

    private void earn(Caller caller, String order, String amount) {
        assertThat(Caller.await(caller.earn(member, order, order, amount)).status())
                .isEqualTo(201);
    }
}
