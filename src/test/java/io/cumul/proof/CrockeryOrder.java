package io.cumul.proof;

import com.fasterxml.jackson.databind.JsonNode;
import io.cumul.proof.Caller.Answer;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * An order of pots and plates under {@code test-programs/crockery.yaml}, and what its campaigns would give for it if their
 * budgets had no end.
 *
 * @param member the account
 * @param number of the order, which is its key too
 * @param pots cents
 * @param plates cents
 */
record CrockeryOrder(String member, int number, int pots, int plates) {
    /** The campaigns, with their budgets in points. */
    static final Map<String, Long> BUDGETS =
            Map.of("sale-of-pots", 20_011L, "sale-of-plates", 15_013L, "sale-for-all", 1_000_000L);

    private static final int DEAREST = 10_000;
    private static final int CENTS = 100;

    static CrockeryOrder random(String member, int number, Random random) {
        return new CrockeryOrder(member, number, 1 + random.nextInt(DEAREST), 1 + random.nextInt(DEAREST));
    }

    /** Sends it, for the first time or again. */
    CompletableFuture<Answer> send(Caller caller) {
        return caller.post("/v1/accounts/" + member + "/earn", "key-" + number, """
                {"orderId":"order-%d","channel":"STORE","purchase":{"currency":"EUR","lines":[
                 {"sku":"pot","category":"pots","quantity":1,"amount":"%s"},
                 {"sku":"plate","category":"plates","quantity":2,"amount":"%s"}]}}""".formatted(
                        number, BigDecimal.valueOf(pots, 2), BigDecimal.valueOf(plates, 2)));
    }

    /** What a campaign gives as long as its budget lasts. */
    long wish(String campaign) {
        return switch (campaign) {
            case "sale-of-pots" -> pots / CENTS;
            case "sale-of-plates" -> plates / CENTS;
            default -> 3;
        };
    }

    /** What the order earns without any campaign: the base rate is rounded once. */
    long base() {
        return (pots + plates) / CENTS;
    }

    /** What it would earn without any budget's end. */
    long desired() {
        return base() + BUDGETS.keySet().stream().mapToLong(this::wish).sum();
    }

    /** What an answer says that each rule gave. */
    static Map<String, Long> given(JsonNode answer) {
        return answer.path("explanation")
                .path("hits")
                .valueStream()
                .collect(Collectors.toMap(
                        hit -> hit.path("rule").asText(),
                        hit -> hit.path("points").asLong()));
    }
}
