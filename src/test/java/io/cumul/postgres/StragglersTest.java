package io.cumul.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.AccountId;
import io.cumul.core.decision.Posted;
import io.cumul.core.fixture.Commands;
import io.cumul.posting.Outcome;
import io.cumul.posting.Reply;
import io.cumul.posting.Unavailability;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An account that somebody else holds. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class StragglersTest {
    @Inject
    Vertx vertx;

    @Inject
    ConnectOptions options;

    @Inject
    PostgresAccounts accounts;

    private RealLanes lanes;

    @BeforeEach
    void openLanes() {
        lanes = new RealLanes(vertx, options.get());
    }

    @AfterEach
    void closeLanes() {
        lanes.close();
    }

    @Test
    void delaysOnlyItsOwnCommands() throws SQLException {
        AccountId held = lanes.member();
        AccountId free = lanes.member();
        CompletableFuture<Reply> waiting;
        try (HeldRow lock = HeldRow.of(held)) {
            waiting = lanes.send("k", Commands.earn(held, "o", "mug 5.00", null));
            for (int i = 0; i < 20; i++) {
                assertThat(seq(lanes.post("k" + i, Commands.earn(free, "o" + i, "mug 1.00", null))))
                        .isEqualTo(i + 2);
            }
            assertThat(waiting).isNotDone();
        }
        assertThat(seq(RealLanes.await(waiting))).isEqualTo(2);
    }

    @Test
    void keepsTheOrderOfItsCommands() throws SQLException {
        AccountId held = lanes.member();
        List<CompletableFuture<Reply>> waiting;
        try (HeldRow lock = HeldRow.of(held)) {
            waiting = IntStream.range(0, 10)
                    .mapToObj(i -> lanes.send("k" + i, Commands.earn(held, "o" + i, "mug 1.00", null)))
                    .toList();
        }
        List<Long> numbers =
                waiting.stream().map(reply -> seq(RealLanes.await(reply))).toList();
        assertThat(numbers).isSorted().startsWith(2L).endsWith(11L);
    }

    @Test
    void whoWaitsTooLongIsToldThatNothingWasWritten() throws SQLException {
        AccountId held = lanes.member();
        try (HeldRow lock = HeldRow.of(held)) {
            assertThat(lanes.post("k", Commands.earn(held, "o", "mug 5.00", null)))
                    .isEqualTo(new Reply.Unavailable(Unavailability.LEDGER_UNAVAILABLE));
        }
        assertThat(accounts.page(held, Long.MAX_VALUE, 10).await().atMost(Duration.ofSeconds(10)))
                .hasSize(1);
        assertThat(seq(lanes.post("k", Commands.earn(held, "o", "mug 5.00", null))))
                .isEqualTo(2);
    }

    private static long seq(Reply reply) {
        if (reply instanceof Reply.Settled(Outcome.Done(Posted own), boolean replayed) && !replayed) {
            return own.entry().seq();
        }
        throw new AssertionError("not done: " + reply);
    }
}
