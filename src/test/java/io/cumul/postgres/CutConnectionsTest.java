package io.cumul.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.AccountId;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Posted;
import io.cumul.core.fixture.Commands;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.EntryKind;
import io.cumul.core.ledger.Occasion;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The connection to PostgreSQL breaks at any byte, COMMIT included, again and again. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class CutConnectionsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int CUTS = Integer.getInteger("test.cuts", 150);
    private static final int MEMBERS = 8;
    private static final int WAVE = 24;
    /** Enough for a connection to be opened, its statements prepared and a few flushes made. */
    private static final int MOST_BYTES = 40_000;

    @Inject
    Vertx vertx;

    @Inject
    ConnectOptions options;

    @Inject
    PostgresAccounts accounts;

    @Test
    void everyCommandIsAnsweredOnceAndRightly() throws IOException {
        long seed = Long.getLong("test.seed", System.nanoTime());
        System.out.println("CutConnectionsTest: -Dtest.seed=" + seed);
        Random random = new Random(seed);
        Map<Wish, Reply> answers = new HashMap<>();
        List<AccountId> members;
        try (RealLanes whole = new RealLanes(vertx, options.get())) {
            members = IntStream.range(0, MEMBERS).mapToObj(i -> whole.member()).toList();
            work(members, random, seed, answers);
            answers.replaceAll((wish, reply) ->
                    reply instanceof Reply.Unavailable ? whole.post(wish.key(), wish.command()) : reply);
            assertThat(whole.differences()).isEmpty();
        }
        members.forEach(member -> agrees(member, answers));
    }

    /** Waves of commands over wires that break, each key sent twice in its wave. */
    private void work(List<AccountId> members, Random random, long seed, Map<Wish, Reply> answers) throws IOException {
        PgConnectOptions direct = options.get();
        try (CuttingProxy proxy =
                new CuttingProxy(direct.getHost(), direct.getPort(), new Random(seed + 1), MOST_BYTES)) {
            PgConnectOptions cut =
                    new PgConnectOptions(direct).setHost("127.0.0.1").setPort(proxy.port());
            try (RealLanes lanes = new RealLanes(vertx, cut)) {
                for (int number = 0; proxy.cuts() < CUTS; number += WAVE) {
                    wave(lanes, members, random, number, answers);
                }
            }
        }
    }

    private static void wave(
            RealLanes lanes, List<AccountId> members, Random random, int number, Map<Wish, Reply> answers) {
        List<Wish> wishes = IntStream.range(number, number + WAVE)
                .mapToObj(i -> Wish.random(members.get(random.nextInt(MEMBERS)), i, random))
                .toList();
        List<Wish> twice = new ArrayList<>(wishes);
        twice.addAll(wishes);
        var replies = twice.stream()
                .map(wish -> lanes.send(wish.key(), wish.command()))
                .toList();
        for (int i = 0; i < replies.size(); i++) {
            Reply reply = RealLanes.await(replies.get(i));
            answers.merge(twice.get(i), reply, CutConnectionsTest::sameOutcome);
        }
    }

    private static Reply sameOutcome(Reply one, Reply other) {
        if (one instanceof Reply.Settled first && other instanceof Reply.Settled second) {
            assertThat(second.outcome()).isEqualTo(first.outcome());
        }
        return one instanceof Reply.Settled ? one : other;
    }

    /** The journal holds what callers were told, word for word, and nothing else. */
    private void agrees(AccountId member, Map<Wish, Reply> answers) {
        Map<String, Posted> told = answers.entrySet().stream()
                .filter(answer -> answer.getKey().member().equals(member))
                .flatMap(answer -> done(answer.getValue()).stream()
                        .map(posted -> Map.entry(answer.getKey().orderId(), posted)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<String, Posted> journal = new HashMap<>();
        for (Posted posted : journal(member)) {
            Occasion occasion = posted.entry().occasion();
            if (occasion != null) {
                assertThat(journal.put(occasion.order().orderId(), posted))
                        .as("twice in the journal: %s", posted)
                        .isNull();
            }
        }
        assertThat(journal).isEqualTo(told);
        long sum = journal.values().stream()
                .map(Posted::entry)
                .mapToLong(entry -> entry.kind() == EntryKind.EARN ? entry.points() : -entry.points())
                .sum();
        var row = Objects.requireNonNull(accounts.find(member).await().atMost(PATIENCE));
        assertThat(row.lots().points()).isEqualTo(sum);
        assertThat(row.version()).isEqualTo(1 + journal.size());
    }

    private List<Posted> journal(AccountId member) {
        List<Posted> all = new ArrayList<>();
        long before = Long.MAX_VALUE;
        List<Posted> page;
        do {
            page = accounts.page(member, before, 200).await().atMost(PATIENCE);
            all.addAll(page);
            before = page.isEmpty() ? 0 : page.getLast().entry().seq();
        } while (!page.isEmpty());
        assertThat(all.stream().map(Posted::entry).map(Entry::seq)).doesNotHaveDuplicates();
        return all;
    }

    private static List<Posted> done(Reply reply) {
        if (reply instanceof Reply.Settled settled) {
            return settled.outcome() instanceof Outcome.Done(Posted own) ? List.of(own) : List.of();
        }
        throw new AssertionError("not settled: " + reply);
    }

    /**
     * A command under its key.
     *
     * @param member whose
     * @param key the key
     * @param orderId the order, one for each key
     * @param command what is asked
     */
    private record Wish(AccountId member, String key, String orderId, Command command) {
        static Wish random(AccountId member, int number, Random random) {
            String orderId = "o" + number;
            Command command = random.nextInt(3) > 0
                    ? Commands.earn(member, orderId, "mug " + (1 + random.nextInt(9)) + ".00", null)
                    : Commands.redeem(member, orderId, 1 + random.nextInt(12));
            return new Wish(member, "k" + number, orderId, command);
        }
    }
}
