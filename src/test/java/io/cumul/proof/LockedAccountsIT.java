package io.cumul.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.proof.Caller.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Accounts whose rows somebody at a console has locked, and does not let go. */
class LockedAccountsIT {
    /** By hand, a flood: {@code -Dtest.hopeless=5000 -Dtest.seconds=10}. */
    private static final int HOPELESS_PER_SECOND = Integer.getInteger("test.hopeless", 600);

    private static final int SECONDS = Integer.getInteger("test.seconds", 2);
    private static final int MOST_IN_FLIGHT = 1_024;
    private static final int MEMBERS = 60;

    private final List<Caller> callers =
            IntStream.range(0, Gateways.all().size()).mapToObj(Gateways::caller).toList();
    private List<String> members = List.of();

    @BeforeEach
    void enrol() {
        members = IntStream.range(0, MEMBERS)
                .mapToObj(i -> UUID.randomUUID().toString())
                .toList();
        members.forEach(callers.getFirst()::enrol);
    }

    @AfterEach
    void leave() {
        callers.forEach(Caller::close);
    }

    @Test
    void aLockedAccountDelaysNobodyElseAndItsOwnersAreToldTheTruth() {
        String held = members.getFirst();
        List<CompletableFuture<Answer>> waiting;
        Answer patient;
        try (LockedAccounts lock = LockedAccounts.of(held)) {
            waiting = callers.stream()
                    .map(caller -> caller.earn(held, "order", "key", "5.00"))
                    .toList();
            // Each at its own gateway, so that they do not meet each other; together they are in every lane.
            List<CompletableFuture<Answer>> others = IntStream.range(1, MEMBERS)
                    .mapToObj(i -> at(i).earn(members.get(i), "order", "key", "5.00"))
                    .toList();

            assertThat(others)
                    .allSatisfy(
                            answer -> assertThat(Caller.await(answer).status()).isEqualTo(201));
            List<Answer> gaveUp =
                    waiting.stream().limit(Gateways.PATIENT).map(Caller::await).toList();
            assertThat(gaveUp).extracting(Answer::code).containsOnly("LEDGER_UNAVAILABLE");
            assertThat(waiting.get(Gateways.PATIENT)).isNotDone();
        }

        patient = Caller.await(waiting.get(Gateways.PATIENT));
        assertThat(patient.status()).isEqualTo(201);
        assertThat(patient.replayed()).as("those who gave up wrote nothing").isFalse();
        for (Caller caller : callers) {
            Answer again = Caller.await(caller.earn(held, "order", "key", "5.00"));
            assertThat(again.body()).isEqualTo(patient.body());
            assertThat(again.replayed()).isTrue();
        }
        assertThat(Gateways.books().faults()).isEmpty();
    }

    /** Every row that the flood is about is locked for all of its time: whoever wanted a lock would have to wait. */
    @Test
    void aFloodOfHopelessRedemptionsTakesNoRowLockAndNoPlaceOfGoodTraffic() throws InterruptedException {
        List<String> poor = members.subList(0, MEMBERS / 2);
        List<String> rich = members.subList(MEMBERS / 2, MEMBERS);
        for (int i = 0; i < rich.size(); i++) {
            assertThat(Caller.await(at(i).earn(rich.get(i), "fund", "fund", "100000.00"))
                            .status())
                    .isEqualTo(201);
        }
        double stragglers = stragglers();
        int floods = HOPELESS_PER_SECOND * SECONDS;
        List<Answer> refused;
        List<Answer> paid;
        long began = System.nanoTime();
        try (LockedAccounts locks = LockedAccounts.of(poor)) {
            CompletableFuture<List<Answer>> good = CompletableFuture.supplyAsync(
                    () -> inTurn(
                            floods / 10,
                            i -> at(i % rich.size()).redeem(rich.get(i % rich.size()), "order-" + i, "key-" + i, 1)),
                    Thread::startVirtualThread);
            refused = inTurn(floods, i -> at(i).redeem(poor.get(i % poor.size()), "order-" + i, "key-" + i, 100));
            paid = good.join();
        }
        System.out.printf(
                "LockedAccountsIT: %d hopeless and %d good redemptions in %.1f s%n",
                floods, paid.size(), (System.nanoTime() - began) / 1e9);

        assertThat(refused.stream()
                        .map(answer -> answer.check() + " " + answer.meaning())
                        .distinct())
                .containsExactly("doubt INSUFFICIENT_POINTS 100 of 0");
        assertThat(paid.stream().map(Answer::status).distinct()).containsExactly(201);
        assertThat(stragglers()).as("commands that found a lock").isEqualTo(stragglers);
        Books books = Gateways.books();
        assertThat(books.faults()).isEmpty();
        assertThat(books.rows("SELECT count(*) FROM outcome WHERE refusal IS NOT NULL AND account_id IN ('"
                        + String.join("','", poor) + "')"))
                .containsExactly(String.valueOf(floods));
    }

    private Caller at(int number) {
        return callers.get(number % callers.size());
    }

    /** Calls so many times, evenly over the seconds, and gives the answers. */
    private static List<Answer> inTurn(int count, IntFunction<CompletableFuture<Answer>> call) {
        Semaphore room = new Semaphore(MOST_IN_FLIGHT);
        long start = System.nanoTime();
        List<CompletableFuture<Answer>> sent = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long due = start + (long) i * SECONDS * 1_000_000_000L / count;
            LockSupport.parkNanos(due - System.nanoTime());
            room.acquireUninterruptibly();
            CompletableFuture<Answer> answer = call.apply(i);
            answer.whenComplete((given, failure) -> room.release());
            sent.add(answer);
        }
        return sent.stream().map(Caller::await).toList();
    }

    private static double stragglers() {
        return Gateways.all().stream()
                .mapToDouble(gateway -> gateway.metric("cumul_lane_stragglers_total"))
                .sum();
    }
}
