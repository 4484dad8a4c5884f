package io.cumul.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.AccountId;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Refusal;
import io.cumul.core.fixture.Commands;
import io.cumul.posting.Outcome;
import io.cumul.posting.Reply;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The lane that refuses without a lock. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class DoubtLaneTest {
    @Inject
    Vertx vertx;

    @Inject
    ConnectOptions options;

    private RealLanes lanes;
    private AccountId member;

    @BeforeEach
    void aMemberWithTenPoints() {
        lanes = new RealLanes(vertx, options.get());
        member = lanes.member();
        lanes.post("fund", Commands.earn(member, "o", "mug 10.00", null));
    }

    @AfterEach
    void closeLanes() {
        lanes.close();
    }

    @Test
    void refusesWhatCannotBePaidEvenWhileSomebodyHoldsTheRow() throws SQLException {
        try (HeldRow lock = HeldRow.of(member)) {
            assertThat(doubt("k", Commands.redeem(member, "o", 11)))
                    .isEqualTo(refused(new Refusal.InsufficientPoints(11, 10), false));
        }
    }

    @Test
    void refusesNobodyWhomTheLedgerCanPay() {
        assertThat(doubt("k", Commands.redeem(member, "o", 10)))
                .isInstanceOfSatisfying(
                        Reply.Settled.class,
                        settled -> assertThat(settled.outcome()).isInstanceOf(Outcome.Done.class));
    }

    @Test
    void itsRefusalIsFinalUnderItsKey() {
        Command redeem = Commands.redeem(member, "o", 11);
        doubt("k", redeem);
        lanes.post("more", Commands.earn(member, "o2", "mug 10.00", null));
        assertThat(lanes.post("k", redeem)).isEqualTo(refused(new Refusal.InsufficientPoints(11, 10), true));
    }

    @Test
    void aRedemptionThatEmptiedTheAccountIsAReplay() {
        Command redeem = Commands.redeem(member, "o", 10);
        Reply.Settled first = (Reply.Settled) lanes.post("k", redeem);
        assertThat(doubt("k", redeem)).isEqualTo(new Reply.Settled(first.outcome(), true));
    }

    @Test
    void twoCommandsThatTogetherCannotBePaidAreNotBothRefused() {
        CompletableFuture<Reply> one = lanes.doubt("k1", Commands.redeem(member, "o", 10));
        CompletableFuture<Reply> two = lanes.doubt("k2", Commands.redeem(member, "o", 10));
        assertThat(new Reply[] {RealLanes.await(one), RealLanes.await(two)})
                .containsOnlyOnce(refused(new Refusal.InsufficientPoints(10, 0), false));
    }

    @RepeatedTest(50)
    void oneKeyInBothLanesAtOnceHasOneOutcome() {
        Command redeem = Commands.redeem(member, "o", 20);
        CompletableFuture<Reply> doubted = lanes.doubt("k", redeem);
        CompletableFuture<Reply> funded = lanes.send("more", Commands.earn(member, "o2", "mug 10.00", null));
        CompletableFuture<Reply> posted = lanes.send("k", redeem);
        RealLanes.await(funded);
        assertThat(outcome(RealLanes.await(doubted))).isEqualTo(outcome(RealLanes.await(posted)));
    }

    private Reply doubt(String key, Command command) {
        return RealLanes.await(lanes.doubt(key, command));
    }

    private static Outcome outcome(Reply reply) {
        return ((Reply.Settled) reply).outcome();
    }

    private static Reply refused(Refusal refusal, boolean replayed) {
        return new Reply.Settled(new Outcome.Refused(refusal), replayed);
    }
}
