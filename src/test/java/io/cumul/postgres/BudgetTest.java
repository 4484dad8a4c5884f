package io.cumul.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.AccountId;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Posted;
import io.cumul.core.fixture.CampaignText;
import io.cumul.core.fixture.Commands;
import io.cumul.core.fixture.Rulesets;
import io.cumul.core.program.Hit;
import io.cumul.core.program.Ruleset;
import io.cumul.core.program.campaign.Campaign;
import io.cumul.core.program.limit.AtCap;
import io.cumul.posting.Budget;
import io.cumul.posting.Outcome;
import io.cumul.posting.Reply;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A budget that all members share, under two gateways, each purchase wishing 7 points of it. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class BudgetTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MEMBERS = 50;
    private static final int PURCHASES = 1_000;
    private static final int BONUS = 7;
    private static final int MOST_BYTES = 60_000;

    @Inject
    Vertx vertx;

    @Inject
    ConnectOptions options;

    @Inject
    SessionFactory sessions;

    private final String campaign = "summer-" + UUID.randomUUID();
    private Published published;

    @BeforeEach
    void openArchive() {
        published = new Published(sessions);
    }

    @ParameterizedTest
    @EnumSource
    void isNeverExceededAndUsedUpAsFarAsItCanBe(AtCap atCap) {
        long budget = 3_001;
        Ruleset rules = publish(budget, atCap);
        List<Reply> replies = new ArrayList<>();
        try (RealLanes here = gateway(options.get(), rules, 2);
                RealLanes there = gateway(options.get(), rules, 9)) {
            List<AccountId> members = members(here);
            replies.addAll(all(IntStream.range(0, PURCHASES)
                    .mapToObj(i -> send(i % 2 == 0 ? here : there, members, i))
                    .toList()));
            assertThat(here.differences()).isEmpty();
        }

        long expected = atCap == AtCap.TRIM ? budget : budget - budget % BONUS;
        assertThat(awarded(replies)).isEqualTo(expected);
        assertThat(left()).isEqualTo(budget - expected);
    }

    @Test
    void isNotLostWhenAGatewayIsCutOffHalfWay() throws IOException {
        long seed = Long.getLong("test.seed", System.nanoTime());
        System.out.println("BudgetTest: -Dtest.seed=" + seed);
        long budget = 3_001;
        Ruleset rules = publish(budget, AtCap.TRIM);
        List<Reply> replies = new ArrayList<>();
        try (RealLanes here = gateway(options.get(), rules, 2)) {
            List<AccountId> members = members(here);
            List<CompletableFuture<Reply>> cut;
            RealLanes cutOff;
            PgConnectOptions direct = options.get();
            try (CuttingProxy proxy =
                    new CuttingProxy(direct.getHost(), direct.getPort(), new Random(seed), MOST_BYTES)) {
                PgConnectOptions wire =
                        new PgConnectOptions(direct).setHost("127.0.0.1").setPort(proxy.port());
                cutOff = gateway(wire, rules, 9);
                cut = odd(members, cutOff, 0, PURCHASES / 2);
                replies.addAll(all(even(members, here, 0, PURCHASES / 2)));
                cut = Stream.concat(cut.stream(), odd(members, cutOff, PURCHASES / 2, PURCHASES).stream())
                        .toList();
                replies.addAll(all(even(members, here, PURCHASES / 2, PURCHASES)));
            }
            List<Reply> last = all(cut);
            cutOff.close();
            for (int i = 0; i < last.size(); i++) {
                replies.add(
                        last.get(i) instanceof Reply.Settled settled
                                ? settled
                                : RealLanes.await(send(here, members, 2 * i + 1)));
            }
            assertThat(here.differences()).isEmpty();
        }

        assertThat(awarded(replies)).isEqualTo(budget);
        assertThat(left()).isZero();
    }

    @Test
    void whatNobodyWishedForIsLeft() {
        Ruleset rules = publish(100_000, AtCap.TRIM);
        List<Reply> replies;
        try (RealLanes here = gateway(options.get(), rules, 2)) {
            List<AccountId> members = members(here);
            replies = all(even(members, here, 0, 200));
        }

        assertThat(awarded(replies)).isEqualTo(100 * BONUS);
        assertThat(left()).isEqualTo(100_000 - 100 * BONUS);
    }

    private Ruleset publish(long budget, AtCap atCap) {
        String beyond = atCap == AtCap.TRIM ? "" : " " + atCap.name().toLowerCase(Locale.ROOT);
        Campaign summer = CampaignText.campaign(campaign + " +" + BONUS + " budget " + budget + beyond);
        sessions.withStatelessTransaction(session -> session.createNativeQuery("""
                                INSERT INTO stripe (program_id, resource, number, remaining)
                                SELECT ?3, ?1, n, CAST(?2 AS bigint) / 16 + CASE WHEN n < CAST(?2 AS bigint) % 16 THEN 1 ELSE 0 END
                                FROM generate_series(0, 15) AS n
                                """)
                        .setParameter(1, campaign)
                        .setParameter(2, budget)
                        .setParameter(3, published.programId())
                        .executeUpdate())
                .await()
                .atMost(PATIENCE);
        return published.publish(Rulesets.ruleset().campaigns(summer).build(), Instant.EPOCH);
    }

    private RealLanes gateway(PgConnectOptions wire, Ruleset rules, int home) {
        return new RealLanes(vertx, wire, published.knownTo(rules.version()), home % Budget.STRIPES);
    }

    private static List<AccountId> members(RealLanes lanes) {
        return IntStream.range(0, MEMBERS).mapToObj(i -> lanes.member()).toList();
    }

    private static List<CompletableFuture<Reply>> even(List<AccountId> members, RealLanes lanes, int from, int until) {
        return IntStream.range(from, until)
                .filter(i -> i % 2 == 0)
                .mapToObj(i -> send(lanes, members, i))
                .toList();
    }

    private static List<CompletableFuture<Reply>> odd(List<AccountId> members, RealLanes lanes, int from, int until) {
        return IntStream.range(from, until)
                .filter(i -> i % 2 == 1)
                .mapToObj(i -> send(lanes, members, i))
                .toList();
    }

    /** Members of its own for each gateway, so that only the budget is fought for. */
    private static CompletableFuture<Reply> send(RealLanes lanes, List<AccountId> members, int i) {
        Command earn = Commands.earn(members.get(i % MEMBERS), "o" + i, "mug 1.00", null);
        return lanes.send("k" + i, earn);
    }

    private static List<Reply> all(List<CompletableFuture<Reply>> replies) {
        return replies.stream().map(RealLanes::await).toList();
    }

    /** What the journal says, by the answers. */
    private long awarded(List<Reply> replies) {
        assertThat(replies).allMatch(Reply.Settled.class::isInstance);
        return replies.stream()
                .map(reply -> ((Reply.Settled) reply).outcome())
                .flatMap(outcome -> outcome instanceof Outcome.Done(Posted own) ? Stream.of(own) : Stream.empty())
                .flatMap(posted -> Stream.ofNullable(posted.explanation()))
                .flatMap(explanation -> explanation.hits().stream())
                .filter(hit -> hit.rule().equals(campaign))
                .mapToLong(Hit::points)
                .sum();
    }

    private long left() {
        return sessions.withStatelessSession(session -> session.createSelectionQuery(
                                "select sum(remaining) from StripeRow where resource = :campaign", Long.class)
                        .setParameter("campaign", campaign)
                        .getSingleResult())
                .await()
                .atMost(PATIENCE);
    }
}
