package io.cumul.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.AccountId;
import io.cumul.core.decision.Posted;
import io.cumul.core.fixture.Commands;
import io.cumul.core.fixture.Rulesets;
import io.cumul.core.program.Ruleset;
import io.cumul.posting.IdempotencyKey;
import io.cumul.posting.Outcome;
import io.cumul.posting.Reply;
import io.cumul.posting.Submission;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.junit.jupiter.api.Test;

/** A version is published while two gateways have traffic, and neither is told. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class PublishingTest {
    private static final Duration AHEAD = Duration.ofMillis(800);
    private static final int WAVE = 20;

    @Inject
    Vertx vertx;

    @Inject
    ConnectOptions options;

    @Inject
    SessionFactory sessions;

    @Test
    void everyFlushIsJudgedByTheVersionThatIsInForceAtItsTime() {
        Published published = new Published(sessions);
        Ruleset first = published.publish(Rulesets.ruleset().build(), Instant.EPOCH);
        List<Posted> earned = new ArrayList<>();
        Instant activeFrom;
        Ruleset second;
        try (RealLanes here = new RealLanes(vertx, options.get(), published.knownTo(first.version()), 0);
                RealLanes there = new RealLanes(vertx, options.get(), published.knownTo(first.version()), 1)) {
            AccountId ann = here.member();
            AccountId bob = there.member();
            earned.addAll(wave(here, ann, 0));
            activeFrom = Instant.now().plus(AHEAD).truncatedTo(ChronoUnit.MICROS);
            second = published.publish(Rulesets.ruleset().build(), activeFrom);
            for (int wave = 1; !isPast(activeFrom, earned); wave++) {
                earned.addAll(wave(here, ann, wave));
                earned.addAll(wave(there, bob, wave));
            }
        }
        assertThat(earned).anyMatch(posted -> posted.entry().at().isBefore(activeFrom));
        assertThat(earned)
                .allSatisfy(posted -> assertThat(
                                Objects.requireNonNull(posted.explanation()).rulesetVersion())
                        .as("at %s", posted.entry().at())
                        .isEqualTo(posted.entry().at().isBefore(activeFrom) ? first.version() : second.version()));
    }

    /** Both gateways have posted something since. */
    private static boolean isPast(Instant activeFrom, List<Posted> earned) {
        return earned.size() > WAVE
                && earned.subList(earned.size() - 2 * WAVE, earned.size()).stream()
                        .noneMatch(posted -> posted.entry().at().isBefore(activeFrom));
    }

    private static List<Posted> wave(RealLanes lanes, AccountId member, int wave) {
        return lanes
                .postAll(IntStream.range(wave * WAVE, (wave + 1) * WAVE)
                        .mapToObj(i -> Submission.keyed(
                                Commands.earn(member, "o" + i, "mug 1.00", null), new IdempotencyKey("k" + i), null))
                        .toList())
                .stream()
                .map(PublishingTest::posted)
                .toList();
    }

    private static Posted posted(Reply reply) {
        if (reply instanceof Reply.Settled(Outcome.Done(Posted own), boolean replayed) && !replayed) {
            return own;
        }
        throw new AssertionError("not done: " + reply);
    }
}
