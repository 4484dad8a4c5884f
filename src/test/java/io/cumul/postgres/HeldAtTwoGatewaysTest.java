package io.cumul.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.AccountId;
import io.cumul.core.account.Channel;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Posted;
import io.cumul.core.decision.Price;
import io.cumul.core.decision.Refusal;
import io.cumul.core.fixture.Commands;
import io.cumul.core.ledger.EntryKind;
import io.cumul.posting.Outcome;
import io.cumul.posting.Reply;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One hold, and many at two gateways who want to resolve it. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class HeldAtTwoGatewaysTest {
    private static final int ROUNDS = 20;
    private static final int CALLERS = 16;

    @Inject
    Vertx vertx;

    @Inject
    ConnectOptions options;

    @Inject
    PostgresAccounts accounts;

    private RealLanes here;
    private RealLanes there;

    @BeforeEach
    void openLanes() {
        here = new RealLanes(vertx, options.get());
        there = new RealLanes(vertx, options.get());
    }

    @AfterEach
    void closeLanes() {
        here.close();
        there.close();
    }

    @Test
    void isResolvedOnce() {
        long seed = Long.getLong("test.seed", System.nanoTime());
        System.out.println("HeldAtTwoGatewaysTest: -Dtest.seed=" + seed);
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            AccountId member = here.member();
            here.post("earn", Commands.earn(member, "o", "mug 100.00", null));
            here.post("hold", hold(member, "h1", 60));
            List<CompletableFuture<Reply>> replies = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                replies.add((i % 2 == 0 ? here : there).send("k" + i, resolution(member, random)));
            }

            List<Posted> resolved = replies.stream()
                    .map(RealLanes::await)
                    .flatMap(reply -> HeldAtTwoGatewaysTest.own(reply).stream())
                    .distinct()
                    .toList();
            List<Posted> journal = accounts.of(member, "h1").await().atMost(Duration.ofSeconds(10));

            assertThat(resolved).as("seed %d, round %d", seed, round).hasSize(1);
            assertThat(journal)
                    .as("seed %d, round %d", seed, round)
                    .filteredOn(posted -> posted.entry().kind() == EntryKind.CAPTURE
                            || posted.entry().kind() == EntryKind.VOID)
                    .isEqualTo(resolved);
            boolean captured = resolved.getFirst().entry().kind() == EntryKind.CAPTURE;
            long spent = captured ? resolved.getFirst().entry().points() : 0;
            assertThat(accounts.find(member)
                            .await()
                            .atMost(Duration.ofSeconds(10))
                            .lots()
                            .points())
                    .isEqualTo(100 - spent);
        }
        assertThat(here.differences()).as("seed %d", seed).isEmpty();
    }

    private static Command resolution(AccountId member, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> new Command.Capture(member, "h1", null, Command.OnExpired.REFUSE);
            case 1 -> new Command.Capture(member, "h1", 40L, Command.OnExpired.REFUSE);
            default -> new Command.VoidHold(member, "h1");
        };
    }

    private static Command hold(AccountId member, String holdId, long points) {
        return new Command.Hold(
                member, "order", Channel.WEB, null, new Price.OfPoints(points), Command.Hold.USUAL, holdId);
    }

    private static List<Posted> own(Reply reply) {
        return switch (reply) {
            case Reply.Settled(Outcome.Done(Posted own), boolean replayed) -> List.of(own);
            case Reply.Settled(Outcome.Refused(Refusal refusal), boolean replayed) -> {
                assertThat(refusal).isIn(new Refusal.HoldCaptured(), new Refusal.HoldVoided());
                yield List.of();
            }
            default -> throw new AssertionError("no answer: " + reply);
        };
    }
}
