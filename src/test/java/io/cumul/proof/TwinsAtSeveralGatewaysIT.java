package io.cumul.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cumul.proof.Caller.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same commands under the same keys, sent to several gateways at once. */
class TwinsAtSeveralGatewaysIT {
    private static final int MEMBERS = 12;
    private static final int DEEDS = 1_200;
    private static final int DEEDS_IN_FLIGHT = 48;

    private final List<Caller> callers = new ArrayList<>();

    @AfterEach
    void leave() {
        callers.forEach(Caller::close);
    }

    @ParameterizedTest(name = "{0} gateways")
    @ValueSource(ints = {2, 3})
    void eachKeyActsOnceAndAllGatewaysGiveItsOneAnswer(int gateways) throws InterruptedException {
        long seed = Long.getLong("test.seed", System.nanoTime());
        System.out.println("TwinsAtSeveralGatewaysIT: -Dtest.seed=" + seed);
        Random random = new Random(seed);
        IntStream.range(0, gateways).forEach(i -> callers.add(Gateways.caller(i)));
        List<String> members = IntStream.range(0, MEMBERS)
                .mapToObj(i -> UUID.randomUUID().toString())
                .toList();
        members.forEach(callers.getFirst()::enrol);
        List<Deed> deeds = IntStream.range(0, DEEDS)
                .mapToObj(i -> new Deed(members.get(random.nextInt(MEMBERS)), i, random.nextInt(4) == 0))
                .toList();
        double stragglers = stragglers(gateways);

        Map<Deed, List<Answer>> answers = sendToAll(deeds);

        Map<String, Standing> expected = new HashMap<>();
        answers.forEach((deed, given) -> {
            assertThat(given.stream().map(Answer::meaning).distinct())
                    .as("what the gateways say of %s", deed)
                    .hasSize(1);
            assertThat(given.stream().filter(answer -> !answer.replayed()))
                    .as("%s acted once: %s", deed, given)
                    .hasSize(1);
            expected.merge(deed.member(), Standing.after(deed, given.getFirst()), Standing::and);
        });
        expected.forEach((member, standing) -> callers.forEach(caller -> standing.isShown(caller, member)));
        Books books = Gateways.books();
        assertThat(books.faults()).isEmpty();
        assertThat(books.rows(
                        "SELECT count(*) FROM outcome WHERE account_id IN ('" + String.join("','", members) + "')"))
                .containsExactly(String.valueOf(DEEDS));
        assertThat(stragglers(gateways))
                .as("the gateways met each other at the same accounts")
                .isGreaterThan(stragglers);
    }

    /** Each deed goes to every gateway at the same time, so many deeds at once; what had no outcome is sent again. */
    private Map<Deed, List<Answer>> sendToAll(List<Deed> deeds) throws InterruptedException {
        Semaphore room = new Semaphore(DEEDS_IN_FLIGHT);
        Map<Deed, List<CompletableFuture<Answer>>> sent = new HashMap<>();
        for (Deed deed : deeds) {
            room.acquire();
            List<CompletableFuture<Answer>> twins =
                    callers.stream().map(caller -> deed.settle(caller)).toList();
            CompletableFuture.allOf(twins.toArray(CompletableFuture[]::new))
                    .whenComplete((all, failure) -> room.release());
            sent.put(deed, twins);
        }
        Map<Deed, List<Answer>> answers = new HashMap<>();
        sent.forEach((deed, twins) ->
                answers.put(deed, twins.stream().map(Caller::await).toList()));
        return answers;
    }

    private static double stragglers(int gateways) {
        return Gateways.all().stream()
                .limit(gateways)
                .mapToDouble(gateway -> gateway.metric("cumul_lane_stragglers_total"))
                .sum();
    }

    /**
     * What a member's deeds come to.
     *
     * @param acts how many were carried out
     * @param points what they left
     */
    private record Standing(long acts, long points) {
        static Standing after(Deed deed, Answer answer) {
            return answer.status() == 201 ? new Standing(1, deed.earns() ? 10 : -3) : new Standing(0, 0);
        }

        Standing and(Standing other) {
            return new Standing(acts + other.acts, points + other.points);
        }

        void isShown(Caller caller, String member) {
            long version = acts + 1;
            JsonNode balance = caller.get("/v1/accounts/" + member + "/balance?minVersion=" + version);
            assertThat(balance.get("version").asLong()).isEqualTo(version);
            assertThat(balance.get("available").asLong()).isEqualTo(points);
        }
    }
}
