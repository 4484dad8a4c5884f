package io.cumul.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cumul.proof.Caller.Answer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A thousand orders at once draw on the budgets of three campaigns, half of them through each of two gateways. One gateway is
 * killed half-way; who heard nothing repeats the order at the other one, under its key.
 */
class BudgetOverGatewaysIT {
    private static final String PROGRAM = "src/test/resources/test-programs/crockery.yaml";
    private static final int MEMBERS = 100;
    private static final int ORDERS = 1_000;
    /** Of the 500 orders at the victim; its batches are small, so that it has most of them before it when it dies. */
    private static final int HEARD_BEFORE_THE_KILL = 40;

    private static final int VICTIMS_BATCH = 4;

    private final Books books = Gateways.books();
    private final List<String> members = IntStream.range(0, MEMBERS)
            .mapToObj(i -> UUID.randomUUID().toString())
            .toList();

    @Test
    void budgetsAreNeverExceededAndTheTrimmedOneIsUsedUpToItsLastPoint() throws InterruptedException {
        List<CrockeryOrder> orders = orders();
        CompletableFuture<GatewayProcess> second =
                CompletableFuture.supplyAsync(() -> gateway(Map.of("cumul.lanes.batch", "" + VICTIMS_BATCH)));
        Map<CrockeryOrder, Answer> answers;
        try (GatewayProcess survivor = gateway(Map.of());
                GatewayProcess victim = second.join();
                Caller there = new Caller(survivor.url())) {
            members.forEach(there::enrol);

            List<CompletableFuture<Answer>> sent = sendUntilKilled(orders, there, victim);
            answers = settled(orders, sent, there);

            orders.forEach(order -> assertThat(Caller.await(order.send(there)))
                    .as("%s, sent once more", order)
                    .matches(Answer::replayed)
                    .extracting(Answer::body)
                    .isEqualTo(answers.get(order).body()));
        }
        Map<String, Long> told = told(answers);
        assertThat(told)
                .as("with TRIM exactly the budget is awarded")
                .containsEntry("sale-of-pots", CrockeryOrder.BUDGETS.get("sale-of-pots"))
                .as("a budget that is not used up is nobody's bound")
                .containsEntry("sale-for-all", 3L * ORDERS);
        assertThat(told.get("sale-of-plates"))
                .as("with SKIP as many whole awards as there is room for")
                .isBetween(
                        CrockeryOrder.BUDGETS.get("sale-of-plates") - 100, CrockeryOrder.BUDGETS.get("sale-of-plates"));
        told.forEach((campaign, points) -> {
            assertThat(CrockeryOrder.BUDGETS.get(campaign) - left(campaign))
                    .as("what the stripes of %s have lost", campaign)
                    .isEqualTo(points);
            assertThat(journal(campaign))
                    .as("what the journal says of %s", campaign)
                    .isEqualTo(points);
        });
        assertThat(entries()).as("the journal, order by order").containsExactlyInAnyOrderElementsOf(lines(answers));
        assertThat(books.faults()).isEmpty();
    }

    private List<CrockeryOrder> orders() {
        long seed = Long.getLong("test.seed", System.nanoTime());
        System.out.println("BudgetOverGatewaysIT: -Dtest.seed=" + seed);
        Random random = new Random(seed);
        return IntStream.range(0, ORDERS)
                .mapToObj(i -> CrockeryOrder.random(members.get(random.nextInt(MEMBERS)), i, random))
                .toList();
    }

    private static GatewayProcess gateway(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Gateways.settings());
        settings.put("cumul.program", "file:" + Path.of(PROGRAM).toAbsolutePath());
        settings.putAll(more);
        return GatewayProcess.start(settings);
    }

    /** All at once, every other one to the victim, which dies when it has answered a few of them. */
    private static List<CompletableFuture<Answer>> sendUntilKilled(
            List<CrockeryOrder> orders, Caller there, GatewayProcess victim) throws InterruptedException {
        CountDownLatch heard = new CountDownLatch(HEARD_BEFORE_THE_KILL);
        try (Caller here = new Caller(victim.url())) {
            List<CompletableFuture<Answer>> sent = new ArrayList<>();
            for (CrockeryOrder order : orders) {
                boolean atVictim = order.number() % 2 == 0;
                CompletableFuture<Answer> answer = order.send(atVictim ? here : there);
                sent.add(answer);
                if (atVictim) {
                    answer.thenRun(heard::countDown);
                }
            }
            assertThat(heard.await(60, TimeUnit.SECONDS)).isTrue();
            victim.kill();
            return sent;
        }
    }

    /** What each order was answered: at once, or when it was repeated at the survivor for as long as there was no outcome. */
    private static Map<CrockeryOrder, Answer> settled(
            List<CrockeryOrder> orders, List<CompletableFuture<Answer>> sent, Caller there) {
        Map<CrockeryOrder, Answer> answers = new HashMap<>();
        int silent = 0;
        for (int i = 0; i < ORDERS; i++) {
            CrockeryOrder order = orders.get(i);
            Answer answer = Caller.await(sent.get(i).exceptionally(broken -> Caller.SILENCE));
            silent += answer.equals(Caller.SILENCE) ? 1 : 0;
            while (answer.equals(Caller.SILENCE) || answer.status() == 503) {
                answer = Caller.await(order.send(there));
            }
            assertThat(answer.status()).as("%s: %s", order, answer).isEqualTo(201);
            answers.put(order, answer);
        }
        assertThat(silent)
                .as("orders that the victim has left without an answer")
                .isPositive();
        return answers;
    }

    /** What callers were told that each campaign gave, all orders together; order by order it is what it must be. */
    private static Map<String, Long> told(Map<CrockeryOrder, Answer> answers) {
        Map<String, Long> told = new HashMap<>();
        answers.forEach((order, answer) -> {
            JsonNode body = answer.json();
            Map<String, Long> given = CrockeryOrder.given(body);
            long points = given.values().stream().mapToLong(Long::longValue).sum();
            assertThat(body.path("points").asLong()).as(order.toString()).isEqualTo(points);
            assertThat(body.path("desired").asLong()).as(order.toString()).isEqualTo(order.desired());
            assertThat(given.remove("base")).as(order.toString()).isEqualTo(order.base());
            given.forEach((campaign, part) -> {
                boolean partly = campaign.equals("sale-of-pots") && part > 0 && part < order.wish(campaign);
                assertThat(partly || part == order.wish(campaign))
                        .as("%s: %s", order, given)
                        .isTrue();
                told.merge(campaign, part, Long::sum);
            });
        });
        return told;
    }

    private long left(String campaign) {
        return number("SELECT sum(remaining) FROM stripe WHERE resource = '" + campaign + "'");
    }

    private long journal(String campaign) {
        return number("""
                SELECT sum(CAST(hit ->> 'points' AS bigint))
                FROM entry, jsonb_array_elements(CAST(explanation AS jsonb) -> 'h') AS hit
                WHERE kind = 3 AND account_id IN (%s) AND hit ->> 'rule' = '%s'""".formatted(accounts(), campaign));
    }

    private long number(String query) {
        return Long.parseLong(books.rows(query).getFirst());
    }

    private List<String> entries() {
        return books.rows(
                "SELECT account_id || ' ' || order_id || ' ' || points FROM entry WHERE kind = 3 AND account_id IN ("
                        + accounts() + ")");
    }

    private static List<String> lines(Map<CrockeryOrder, Answer> answers) {
        return answers.entrySet().stream()
                .map(told -> told.getKey().member() + " order-" + told.getKey().number() + " "
                        + told.getValue().json().path("points").asLong())
                .toList();
    }

    private String accounts() {
        return "'" + String.join("','", members) + "'";
    }
}
